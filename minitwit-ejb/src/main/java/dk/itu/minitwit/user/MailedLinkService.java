package dk.itu.minitwit.user;

import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.mail.LinkPurpose;
import dk.itu.minitwit.mail.MailKind;
import dk.itu.minitwit.mail.MailLinks;
import dk.itu.minitwit.mail.Outbox;
import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.password.PasswordHasher;
import dk.itu.minitwit.password.PasswordPolicy;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What users do by links of mails, without being signed in. Without a transaction, so that no connection is held during hashing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailedLinkService {

    private static final String ASKING = "password-reset-request";

    @Inject
    UserRepository users;

    @Inject
    UserService userService;

    @Inject
    ThrottleService throttle;

    @Inject
    Outbox outbox;

    @Inject
    MailLinks links;

    @Inject
    PasswordHasher hasher;

    @Inject
    Metrics metrics;

    /** Whether mail can be sent. */
    public boolean isOpen() {
        return outbox.isOpen();
    }

    /**
     * Asks for a mail with a link for a new password. The same work and the same answer for every name: only the sending of the mail looks the user
     * up.
     *
     * @param address the client's IP address
     * @throws BusinessException {@link ErrorKind#INVALID} without a name, {@link ErrorKind#THROTTLED} after several requests
     */
    public void askForPassword(String username, String address) {
        if (Text.isMissing(username) || !Text.isStorable(username) || Text.length(username) > Registration.MAX_LENGTH) {
            throw BusinessException.inField("username", ErrorKind.INVALID, "You have to enter a username");
        }
        SignInAttempt attempt = new SignInAttempt(username + "\0reset", address, null);
        try {
            throttle.requireAllowed(attempt);
        } catch (BusinessException refused) {
            SecurityLog.slowed(ASKING, null, address);
            throw refused;
        }
        throttle.failed(attempt);
        outbox.addRarely(MailKind.PASSWORD_RESET, username);
        metrics.count(Event.PASSWORD_RESET_REQUEST);
    }

    /**
     * The name of the user that a link for a new password is for.
     *
     * @throws BusinessException {@link ErrorKind#FORBIDDEN} for a link that is not good
     */
    public String userOf(String link, String address) {
        return users.byId(links.check(link, LinkPurpose.PASSWORD_RESET, address))
                .username();
    }

    /**
     * Changes the password by a link and ends all sessions of the user. A second factor stays.
     *
     * @throws BusinessException {@link ErrorKind#FORBIDDEN} for a link that is not good, {@link ErrorKind#INVALID} for a password that breaks a
     * rule, which leaves the link good, {@link ErrorKind#OVERLOADED}
     */
    public void setPassword(String link, String password, String address) {
        User user = users.byId(links.check(link, LinkPurpose.PASSWORD_RESET, address));
        PasswordPolicy.validate(password, user.username(), user.email());
        userService.resetPassword(link, hasher.hash(password), address);
        metrics.count(Event.PASSWORD_CHANGE);
    }

    /** @throws BusinessException {@link ErrorKind#FORBIDDEN} for a link that is not good */
    public void confirmAddress(String link, String address) {
        userService.confirmAddress(link, address);
    }
}
