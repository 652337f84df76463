package dk.itu.minitwit.user;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.user.SignInFailureRepository.Failures;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Throttles password guessing without locking users out (ADR 037). After some failures each further attempt waits twice
 * as long as the one before, a minute at most. A quarter of an hour without a failure resets the count.
 *
 * <p>An attempt from a known device is limited by that device's failures alone. Any other attempt is limited by the
 * failures for the account from its address, for the account from any address, and for its address; the last only limit
 * the pace, since many users may share an address. Concurrent attempts are checked concurrently, at most as many as
 * hashing slots.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ThrottleService {

    private static final int FREE_FOR_PAIR = 5;
    private static final int FREE = 50;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    @Inject
    SignInFailureRepository failures;

    @Inject
    Clock clock;

    /**
     * Checks whether a password may be tried.
     *
     * @return whether the address is limited to the {@linkplain SignInPace pace}
     * @throws BusinessException {@link ErrorKind#THROTTLED} with the time to wait
     */
    public boolean requireAllowed(SignInAttempt attempt) {
        Instant now = clock.instant();
        Map<String, Failures> found = failures.read(attempt.subjects(), now.minus(REMEMBERED));
        Instant allowed = latest(
                allowedAt(found.get(attempt.own()), FREE_FOR_PAIR), allowedAt(found.get(attempt.account()), FREE));
        if (allowed.isAfter(now)) {
            throw refusal(Duration.between(now, allowed));
        }
        Failures ofAddress = found.get(attempt.origin());
        return ofAddress != null && ofAddress.count() >= FREE;
    }

    public void failed(SignInAttempt attempt) {
        Instant now = clock.instant();
        failures.forget(now.minus(REMEMBERED));
        failures.add(attempt.subjects(), now, now.minus(REMEMBERED));
    }

    /**
     * Records a successful sign-in. Failures for the account from elsewhere still count. The address's failures are
     * lowered by an account's free attempts, once in a quarter of an hour.
     */
    public void succeeded(SignInAttempt attempt) {
        failures.remove(attempt.own());
        if (!attempt.isFromKnownDevice()) {
            Instant now = clock.instant();
            failures.lower(attempt.origin(), attempt.success(), FREE_FOR_PAIR, now, now.minus(REMEMBERED));
        }
    }

    /** Rounds the time up to whole seconds. */
    static BusinessException refusal(Duration left) {
        Duration wait = Duration.ofSeconds(left.plusMillis(999).toSeconds());
        String seconds = wait.toSeconds() == 1 ? " second" : " seconds";
        return BusinessException.throttled(
                "Too many failed attempts: try again in " + wait.toSeconds() + seconds, wait);
    }

    private static Instant allowedAt(Failures failures, int free) {
        if (failures == null || failures.count() < free) {
            return Instant.MIN;
        }
        int doublings = Math.min(failures.count() - free, Integer.SIZE - 2);
        Duration wait = Duration.ofSeconds(Math.min(1L << doublings, LONGEST_WAIT.toSeconds()));
        return failures.last().plus(wait);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
