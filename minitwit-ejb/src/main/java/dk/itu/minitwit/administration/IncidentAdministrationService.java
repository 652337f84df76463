package dk.itu.minitwit.administration;

import dk.itu.minitwit.audit.AuditTrail;
import dk.itu.minitwit.mail.MailSettings;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells users of a leak, ends their sessions, and has them choose new passwords: all in one transaction. The outbox sends the mails, and goes on after a
 * restart.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class IncidentAdministrationService {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,100}");
    private static final int MAX_TEXT = 2_000;

    @Inject
    IncidentAdministrationRepository incidents;

    @Inject
    MailSettings mail;

    @Inject
    Actor actor;

    @Inject
    AuditTrail audit;

    /**
     * What {@link #tell} would do, if no earlier call for the incident had told any of the users.
     *
     * @param names one in a line; empty for all users
     * @throws BusinessException {@link ErrorKind#INVALID}
     */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public Affected affected(String incident, String text, String names) {
        check(incident, text);
        return incidents.affected(lines(names), isForAll(names), mail.isForApiUsers(), mail.isConfigured());
    }

    /**
     * @param incident its name; the same name again tells only users that have not been told
     * @param text what happened, for the mail
     * @return the number of users told
     * @throws BusinessException {@link ErrorKind#INVALID}
     */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public long tell(String incident, String text, String names, String address) {
        check(incident, text);
        boolean all = isForAll(names);
        long told = incidents.tell(incident, text, lines(names), all, mail.isForApiUsers(), mail.isConfigured());
        audit.add(actor.entry(address, "incident-notify", null, null)
                .changing(null, incident + ": " + told + (all ? " users, of all" : " users, of a list")));
        return told;
    }

    /** The newest incidents. */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public List<IncidentLine> newest() {
        return incidents.newest();
    }

    private static void check(String incident, String text) {
        require(
                "incident",
                incident != null && NAME.matcher(incident).matches(),
                "The name has small letters, digits and hyphens");
        require(
                "text",
                !Text.isMissing(text) && !Text.isBlank(text) && Text.isStorable(text) && Text.length(text) <= MAX_TEXT,
                "You have to enter a text of at most " + MAX_TEXT + " characters");
    }

    private static boolean isForAll(String names) {
        return Text.isMissing(names) || Text.isBlank(names);
    }

    private static String lines(String names) {
        return names == null
                ? ""
                : names.lines()
                        .filter(name -> !name.isBlank() && Text.isStorable(name))
                        .collect(Collectors.joining("\n"));
    }

    private static void require(String field, boolean holds, String message) {
        if (!holds) {
            throw BusinessException.inField(field, ErrorKind.INVALID, message);
        }
    }
}
