package dk.itu.minitwit.user;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Signing in. Outside of a transaction: no connection is held while a password is checked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {

    private static final Logger LOG = System.getLogger(SignInService.class.getName());

    @Inject
    UserRepository users;

    @Inject
    UserService userService;

    @Inject
    ThrottleService throttle;

    @Inject
    PasswordHasher hasher;

    @Inject
    Metrics metrics;

    /**
     * The user with this name and password. A hash of an older kind is renewed on the way.
     *
     * @param address where it is tried from, as an IP address
     * @throws BusinessException {@link ErrorKind#UNAUTHENTICATED} that says whether name or password is wrong,
     *     {@link ErrorKind#THROTTLED} after too many of those, {@link ErrorKind#OVERLOADED} when too many passwords are being
     *     checked
     */
    public UserView signIn(String username, String password, String address) {
        if (Text.isMissing(username) || !Text.isStorable(username)) {
            throw refusal(Event.SIGN_IN_WRONG_NAME, "username", "Invalid username");
        }
        SignInAttempt attempt = new SignInAttempt(username, address);
        requireAllowed(attempt);
        UserView user;
        try {
            user = check(username, password);
        } catch (BusinessException failure) {
            if (failure.kind() == ErrorKind.UNAUTHENTICATED) {
                throttle.failed(attempt);
            }
            throw failure;
        }
        throttle.succeeded(attempt);
        metrics.count(Event.SIGN_IN);
        return user;
    }

    private void requireAllowed(SignInAttempt attempt) {
        try {
            throttle.requireAllowed(attempt);
        } catch (BusinessException refused) {
            if (refused.kind() == ErrorKind.THROTTLED) {
                metrics.count(Event.SIGN_IN_THROTTLED);
            }
            throw refused;
        }
    }

    private UserView check(String username, String password) {
        User user = users.byName(username)
                .orElseThrow(() -> refusal(Event.SIGN_IN_WRONG_NAME, "username", "Invalid username"));
        if (Text.isMissing(password) || !hasher.verify(password, user.passwordHash())) {
            throw refusal(Event.SIGN_IN_WRONG_PASSWORD, "password", "Invalid password");
        }
        if (hasher.isOutdated(user.passwordHash())) {
            renewHash(user, password);
        }
        return UserView.of(user);
    }

    /** When too much is going on to hash once more, the next sign-in will do it. */
    private void renewHash(User user, String password) {
        try {
            userService.renewPasswordHash(user.id(), user.passwordHash(), hasher.hash(password));
        } catch (BusinessException overloaded) {
            LOG.log(Level.DEBUG, "The hash of user {0} is renewed another time", user.id());
        }
    }

    private BusinessException refusal(Event event, String field, String message) {
        metrics.count(event);
        return BusinessException.inField(field, ErrorKind.UNAUTHENTICATED, message);
    }
}
