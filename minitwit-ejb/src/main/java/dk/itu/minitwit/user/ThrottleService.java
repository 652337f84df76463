package dk.itu.minitwit.user;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.user.SignInFailureRepository.Failures;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Slows down guessers of passwords, and shuts nobody out for good (ADR 037). After some failures each further attempt waits twice as
 * long as the one before, a minute at most; a quarter of an hour without a failure, and all is forgotten.
 *
 * <p>A device from which the user signed in before is judged by its own failures alone. Any other attempt is judged by those for the
 * account from its address, for the account from anywhere, and for its address, which only sets the pace: many people may share one.
 * Attempts that arrive together are checked together, as many as hashes run at once.
 */
@Stateless
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
     * Asks whether a password may be tried.
     *
     * @return whether its address has to keep the {@linkplain SignInPace pace}
     * @throws BusinessException {@link ErrorKind#THROTTLED} that says how long to wait
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
     * The owner was there. What others did to the account counts on; of what failed from the address, as much is taken off as an
     * account has free, once in a quarter of an hour.
     */
    public void succeeded(SignInAttempt attempt) {
        failures.remove(attempt.own());
        if (!attempt.isFromKnownDevice()) {
            Instant now = clock.instant();
            failures.lower(attempt.origin(), attempt.success(), FREE_FOR_PAIR, now, now.minus(REMEMBERED));
        }
    }

    /** Says to wait; a started second is a whole one. */
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
