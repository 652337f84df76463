package dk.itu.minitwit.user;

import dk.itu.minitwit.factor.OneTimeCodes;
import dk.itu.minitwit.factor.RecoveryCodes;
import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The second factor of an account: codes of the user's device, each good once, and ten recovery codes. Guesses of codes are throttled like guesses of
 * passwords, whatever the device, and counted apart from them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FactorService {

    private static final String ACTION = "second-factor";
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{40}");

    @Inject
    UserRepository users;

    @Inject
    FactorRepository factors;

    @Inject
    ThrottleService throttle;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    /**
     * Sets up the second factor of a user that has none.
     *
     * @param secret in hexadecimal, as the page gave it to the user's device
     * @param code a code of the device, which proves that it has the secret
     * @param address the client's IP address
     * @return the recovery codes, which are stored as hashes only
     * @throws BusinessException {@link ErrorKind#INVALID} for a wrong code, {@link ErrorKind#THROTTLED}, {@link
     * ErrorKind#CONFLICT} if there is a second factor already
     */
    public List<String> setUp(UserView user, String secret, String code, String address) {
        SignInAttempt attempt = admit(user, address);
        OptionalLong step = secret != null && SECRET.matcher(secret).matches()
                ? OneTimeCodes.step(digits(code), HexFormat.of().parseHex(secret), clock.instant())
                : OptionalLong.empty();
        if (step.isEmpty()) {
            throw refusal(user, attempt);
        }
        List<String> codes = RecoveryCodes.next();
        if (!factors.setUp(user.id(), secret, step.getAsLong(), hashes(codes))) {
            throw new BusinessException(ErrorKind.CONFLICT, "There is a second factor already");
        }
        throttle.succeeded(attempt);
        SecurityLog.done("second-factor-set-up", user.id(), address);
        return codes;
    }

    /**
     * Uses up a code of the device or a recovery code.
     *
     * @param address the client's IP address
     * @throws BusinessException {@link ErrorKind#INVALID} for a wrong or used code, {@link ErrorKind#THROTTLED}
     */
    public void confirm(UserView user, String code, String address) {
        SignInAttempt attempt = admit(user, address);
        if (!isStep(user, code) && !factors.useRecoveryCode(user.id(), RecoveryCodes.hash(code == null ? "" : code))) {
            throw refusal(user, attempt);
        }
        throttle.succeeded(attempt);
        SecurityLog.done(ACTION, user.id(), address);
    }

    /** @return new recovery codes; the old ones are worth nothing */
    public List<String> replaceRecoveryCodes(UserView user, String code, String address) {
        confirm(user, code, address);
        List<String> codes = RecoveryCodes.next();
        factors.replaceRecoveryCodes(user.id(), hashes(codes));
        SecurityLog.done("recovery-codes-replaced", user.id(), address);
        return codes;
    }

    /**
     * Removes the second factor of a user.
     *
     * @throws BusinessException as {@link #confirm}; {@link ErrorKind#FORBIDDEN} for moderators and administrators
     */
    public void remove(UserView user, String code, String address) {
        confirm(user, code, address);
        if (!factors.remove(user.id())) {
            throw new BusinessException(ErrorKind.FORBIDDEN, "Moderators and administrators need a second factor");
        }
        SecurityLog.done("second-factor-removed", user.id(), address);
    }

    private boolean isStep(UserView user, String code) {
        Instant now = clock.instant();
        return users.byId(user.id())
                .factorSecret()
                .map(secret -> OneTimeCodes.step(digits(code), secret, now))
                .filter(OptionalLong::isPresent)
                .filter(step -> factors.useStep(user.id(), step.getAsLong()))
                .isPresent();
    }

    private SignInAttempt admit(UserView user, String address) {
        SignInAttempt attempt = new SignInAttempt(user.username() + "\0code", address, null);
        try {
            throttle.requireAllowed(attempt);
            return attempt;
        } catch (BusinessException refused) {
            metrics.count(Event.SIGN_IN_THROTTLED);
            SecurityLog.slowed(ACTION, user.id(), address);
            throw refused;
        }
    }

    private BusinessException refusal(UserView user, SignInAttempt attempt) {
        throttle.failed(attempt);
        metrics.count(Event.CODE_WRONG);
        SecurityLog.failed(ACTION, "code", user.id(), attempt.address());
        return BusinessException.inField("code", ErrorKind.INVALID, "The code is wrong or was used before");
    }

    private static List<String> hashes(List<String> codes) {
        return codes.stream().map(RecoveryCodes::hash).toList();
    }

    /** Programs show a code in two groups. */
    private static String digits(String code) {
        return code == null ? "" : code.replaceAll("\\s", "");
    }
}
