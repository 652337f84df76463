package dk.itu.minitwit.user;

import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.password.PasswordHasher;
import dk.itu.minitwit.password.PasswordMatch;
import dk.itu.minitwit.password.PasswordPolicy;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Changes of users to their own accounts. Without a transaction, so that no connection is held during hashing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountService {

    @Inject
    UserRepository users;

    @Inject
    SessionRepository sessions;

    @Inject
    UserService userService;

    @Inject
    ThrottleService throttle;

    @Inject
    PasswordHasher hasher;

    @Inject
    Metrics metrics;

    /**
     * The state of the user's account, with the number of unseen notices, by one statement. Empty if the user's session has ended: another
     * session may have ended it.
     */
    public Optional<Standing> standing(UserView user) {
        return sessions.standing(user.id(), user.sessionGeneration());
    }

    /** @param language the tag of the pages' language; null for the browser's */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void changeLanguage(UserView user, String language) {
        sessions.changeLanguage(user.id(), language);
    }

    /** The user's current e-mail address. */
    public String email(UserView user) {
        return users.byId(user.id()).email();
    }

    /**
     * Changes the password and ends all other sessions of the user.
     *
     * @param current the current password; a wrong one counts as a failed sign-in
     * @param address the client's IP address
     * @return the user for the current session, which continues
     * @throws BusinessException {@link ErrorKind#INVALID} if the current password is wrong or the new one breaks a
     * rule, {@link ErrorKind#THROTTLED}, {@link ErrorKind#OVERLOADED} as for signing in, {@link ErrorKind#CONFLICT} if
     * another request changed it first
     */
    public UserView changePassword(UserView user, String current, String renewed, String address) {
        PasswordPolicy.validate(renewed, user.username(), email(user));
        String checked = check("password-change", user, current, address);
        int generation = userService.changePassword(user, checked, hasher.hash(renewed));
        metrics.count(Event.PASSWORD_CHANGE);
        SecurityLog.done("password-change", user.id(), address);
        return user.withGeneration(generation);
    }

    /**
     * Changes the e-mail address.
     *
     * @throws BusinessException as {@link #changePassword}
     */
    public void changeEmail(UserView user, String current, String email, String address) {
        Registration.validateEmail(email);
        check("email-change", user, current, address);
        userService.changeEmail(user, email);
        metrics.count(Event.EMAIL_CHANGE);
        SecurityLog.done("email-change", user.id(), address);
    }

    /**
     * Deletes the account with all messages and follows, for good, and reserves the name.
     *
     * @throws BusinessException as {@link #changePassword}; {@link ErrorKind#FORBIDDEN} for moderators and
     * administrators, so that the last administrator does not go by mistake
     */
    public void delete(UserView user, String current, String address) {
        String checked = check("account-delete", user, current, address);
        if (users.byId(user.id()).role() != Role.USER) {
            throw new BusinessException(
                    ErrorKind.FORBIDDEN,
                    "Moderators and administrators cannot delete their accounts here: ask an operator");
        }
        userService.delete(user.id(), checked);
        SecurityLog.done("account-delete", user.id(), address);
    }

    /**
     * Ends all sessions of a user on all devices.
     *
     * @param address the client's IP address
     */
    public void signOutEverywhere(UserView user, String address) {
        userService.endSessions(user.id());
        SecurityLog.done("sign-out-everywhere", user.id(), address);
    }

    /**
     * Asks for the password again before a sensitive action.
     *
     * @param action its name in the security log
     * @throws BusinessException as {@link #changePassword}
     */
    public void confirmPassword(String action, UserView user, String current, String address) {
        check(action, user, current, address);
    }

    /**
     * A session counts as a known device: failed sign-ins elsewhere do not block its user.
     *
     * @return the hash that the password was verified against
     */
    private String check(String action, UserView user, String current, String address) {
        SignInAttempt attempt = new SignInAttempt(user.username(), address, "session");
        requireAllowed(action, user, attempt);
        String hash = users.byId(user.id()).passwordHash();
        if (Text.isMissing(current) || hasher.verify(current, hash) == PasswordMatch.NONE) {
            throttle.failed(attempt);
            metrics.count(Event.CURRENT_PASSWORD_WRONG);
            SecurityLog.failed(action, "password", user.id(), address);
            throw BusinessException.inField("current", ErrorKind.INVALID, "The current password is wrong");
        }
        throttle.succeeded(attempt);
        return hash;
    }

    private void requireAllowed(String action, UserView user, SignInAttempt attempt) {
        try {
            throttle.requireAllowed(attempt);
        } catch (BusinessException refused) {
            if (refused.kind() == ErrorKind.THROTTLED) {
                metrics.count(Event.SIGN_IN_THROTTLED);
                SecurityLog.slowed(action, user.id(), attempt.address());
            }
            throw refused;
        }
    }
}
