package dk.itu.minitwit.administration;

import dk.itu.minitwit.audit.AuditTrail;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.site.StatusEvent;
import dk.itu.minitwit.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Incidents and maintenance on the status page. The proxy takes them over within a minute. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class StatusAdministrationService {

    private static final int MAX = 500;

    @Inject
    StatusAdministrationRepository events;

    @Inject
    Actor actor;

    @Inject
    AuditTrail audit;

    /**
     * Adds an entry, or changes the one with its id.
     *
     * @param event with the id 0 to add it
     * @param address the IP address of the actor
     * @throws BusinessException {@link ErrorKind#INVALID} without a text or with an end before the beginning, {@link ErrorKind#NOT_FOUND}
     */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void save(StatusEvent event, String address) {
        check(event);
        if (event.id() == 0) {
            log("status-add", events.add(event), null, event.text(), address);
        } else {
            String before = present(event.id());
            events.change(event);
            log("status-change", event.id(), before, event.text(), address);
        }
    }

    /** @throws BusinessException {@link ErrorKind#NOT_FOUND} */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void remove(long id, String address) {
        String before = present(id);
        events.remove(id);
        log("status-remove", id, before, null, address);
    }

    private String present(long id) {
        return events.text(id)
                .orElseThrow(
                        () -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such entry of the status page"));
    }

    private void log(String action, long id, String before, String after, String address) {
        audit.add(actor.entry(address, action, id, null).changing(before, after));
    }

    private static void check(StatusEvent event) {
        String text = event.text();
        if (Text.isMissing(text)
                || Text.isBlank(text)
                || Text.length(text) > MAX
                || !Text.isStorable(text)
                || Text.hasControlCharacters(text)) {
            throw BusinessException.inField(
                    "text",
                    ErrorKind.INVALID,
                    "You have to enter a text of at most " + MAX + " characters on one line");
        }
        if (event.ended() != null && !event.ended().isAfter(event.began())) {
            throw BusinessException.inField("end", ErrorKind.INVALID, "The end has to be after the beginning");
        }
    }
}
