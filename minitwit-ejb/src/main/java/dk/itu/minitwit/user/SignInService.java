package dk.itu.minitwit.user;

import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.password.PasswordHasher;
import dk.itu.minitwit.password.PasswordMatch;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Signs users in. Without a transaction, so that no connection is held during hashing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {

    private static final String ACTION = "sign-in";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Logger LOG = System.getLogger(SignInService.class.getName());

    @Inject
    UserRepository users;

    @Inject
    UserService userService;

    @Inject
    ThrottleService throttle;

    @Inject
    SignInPace pace;

    @Inject
    PasswordHasher hasher;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    /**
     * Verifies name and password, and renews an outdated hash. Takes up to three seconds more after many failed
     * attempts from the address. Only the right password reveals a suspension.
     *
     * @param address the client's IP address
     * @param device the {@linkplain #deviceToken token} of this device, or null
     * @throws BusinessException {@link ErrorKind#UNAUTHENTICATED} that names the wrong field, {@link
     * ErrorKind#THROTTLED} after too many failures, {@link ErrorKind#OVERLOADED} if too many passwords are being
     * verified, {@link ErrorKind#FORBIDDEN} if the user is suspended
     */
    public UserView signIn(String username, String password, String address, String device) {
        if (Text.isMissing(username) || !Text.isStorable(username)) {
            throw refusal(Event.SIGN_IN_WRONG_NAME, "username", null, address);
        }
        Optional<User> user = users.byName(username);
        Long userId = user.map(User::id).orElse(null);
        String known = user.flatMap(found -> DeviceToken.device(device, found)).orElse(null);
        SignInAttempt attempt = new SignInAttempt(username, address, known);
        admit(attempt, userId);
        if (user.isEmpty()) {
            throttle.failed(attempt);
            throw refusal(Event.SIGN_IN_WRONG_NAME, "username", userId, address);
        }
        if (!isRight(password, user.get())) {
            throttle.failed(attempt);
            throw refusal(Event.SIGN_IN_WRONG_PASSWORD, "password", userId, address);
        }
        requireNotSuspended(user.get(), address);
        throttle.succeeded(attempt);
        metrics.count(Event.SIGN_IN);
        SecurityLog.done(ACTION, userId, address);
        if (user.get().role() != Role.USER) {
            userService.auditSignIn(user.get(), address);
        }
        if (known == null || !user.get().isOnPages()) {
            userService.noteSignIn(user.get(), known != null, TIME.format(clock.instant()));
        }
        return UserView.of(user.get());
    }

    /** @return a token that proves this user's sign-in from a device, which keeps it */
    public String deviceToken(UserView user) {
        return DeviceToken.issue(users.byId(user.id()));
    }

    /** @return a token that proves the right password for ten minutes, until the second factor ends the sign-in */
    public String halfSignIn(UserView user) {
        return HalfSignIn.issue(users.byId(user.id()), clock.instant());
    }

    /** The user of a {@linkplain #halfSignIn token}; empty if it is none, or over. */
    public Optional<UserView> halfSignedIn(String token) {
        return HalfSignIn.user(token, clock.instant(), users::byId).map(UserView::of);
    }

    private void admit(SignInAttempt attempt, Long userId) {
        try {
            if (throttle.requireAllowed(attempt)) {
                pace.awaitTurn(attempt.origin());
            }
        } catch (BusinessException refused) {
            if (refused.kind() == ErrorKind.THROTTLED) {
                metrics.count(Event.SIGN_IN_THROTTLED);
                SecurityLog.slowed(ACTION, userId, attempt.address());
            }
            throw refused;
        }
    }

    private void requireNotSuspended(User user, String address) {
        user.suspension(clock.instant()).ifPresent(suspension -> {
            metrics.count(Event.SIGN_IN_SUSPENDED);
            SecurityLog.failed(ACTION, "suspended", user.id(), address);
            if (suspension.isUnconfirmed()) {
                userService.confirmAgain(user);
            }
            throw suspension.refusal();
        });
    }

    private boolean isRight(String password, User user) {
        PasswordMatch match =
                Text.isMissing(password) ? PasswordMatch.NONE : hasher.verify(password, user.passwordHash());
        if (match == PasswordMatch.OUTDATED) {
            renewHash(user, password);
        }
        return match != PasswordMatch.NONE;
    }

    /** Under overload, a later sign-in renews the hash. */
    private void renewHash(User user, String password) {
        try {
            userService.renewPasswordHash(user.id(), user.passwordHash(), hasher.hash(password));
        } catch (BusinessException overloaded) {
            LOG.log(Level.DEBUG, "The renewal of the hash of user {0} is postponed", user.id());
        }
    }

    private BusinessException refusal(Event event, String field, Long userId, String address) {
        metrics.count(event);
        SecurityLog.failed(ACTION, field, userId, address);
        return BusinessException.inField(field, ErrorKind.UNAUTHENTICATED, "Invalid " + field);
    }
}
