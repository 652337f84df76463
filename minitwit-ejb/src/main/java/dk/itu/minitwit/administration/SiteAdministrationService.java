package dk.itu.minitwit.administration;

import dk.itu.minitwit.audit.AuditTrail;
import dk.itu.minitwit.mail.Outbox;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.site.SignUpMode;
import dk.itu.minitwit.site.Site;
import dk.itu.minitwit.site.SiteStatus;
import dk.itu.minitwit.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Settings of the whole site. Each node knows a change within five seconds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SiteAdministrationService {

    private static final int MAX = 500;

    @Inject
    SiteAdministrationRepository site;

    @Inject
    SiteStatus status;

    @Inject
    Outbox outbox;

    @Inject
    Actor actor;

    @Inject
    AuditTrail audit;

    /** @param address the IP address of the actor */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void setSignUp(SignUpMode mode, String address) {
        String before = status.getCurrent().signUp().toString();
        site.setSignUp(mode.toString());
        log("site-sign-up", before, mode.toString(), address);
    }

    /** @throws BusinessException {@link ErrorKind#CONFLICT} without a mail server */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void setConfirmAddresses(boolean confirm, String address) {
        if (confirm && !outbox.isOpen()) {
            throw new BusinessException(
                    ErrorKind.CONFLICT, "This MiniTwit sends no mail: an operator has to name a mail server");
        }
        site.setConfirmAddresses(confirm);
        boolean before = status.getCurrent().confirmAddresses();
        log("site-confirm-addresses", Boolean.toString(before), Boolean.toString(confirm), address);
    }

    /** @param notice empty to remove it */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void setNotice(String notice, String address) {
        String text = checked("notice", notice);
        site.setNotice(text);
        log("site-notice", status.getCurrent().notice(), text, address);
    }

    /**
     * Closes the pages but for moderators and administrators, and, if asked, the simulator API and version 1.
     *
     * @param text for readers; empty to end the maintenance
     * @param until the announced end, or null
     * @param ofApi whether the APIs answer 503 too
     */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void setMaintenance(String text, Instant until, boolean ofApi, String address) {
        String checked = checked("maintenance", text);
        site.setMaintenance(checked, checked == null ? null : until, checked != null && ofApi);
        Site before = status.getCurrent();
        log("site-maintenance", named(before.maintenance(), before.closesApi()), named(checked, ofApi), address);
    }

    private static String named(String maintenance, boolean ofApi) {
        return maintenance == null ? null : (ofApi ? "pages and API: " : "pages: ") + maintenance;
    }

    private void log(String action, String before, String after, String address) {
        audit.add(actor.entry(address, action, null, null).changing(before, after));
    }

    private static String checked(String field, String text) {
        if (Text.isMissing(text) || Text.isBlank(text)) {
            return null;
        }
        if (Text.length(text) > MAX || !Text.isStorable(text) || Text.hasControlCharacters(text)) {
            throw BusinessException.inField(field, ErrorKind.INVALID, "At most " + MAX + " characters on one line");
        }
        return text;
    }
}
