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
 * Slows down those who guess passwords, and locks nobody out for good. After some failures each further attempt waits twice as
 * long as the one before, a minute at most; a quarter of an hour without a failure, and all is forgotten.
 *
 * <p>It counts for an account tried from an address, where few failures are free, so that its owner elsewhere notices nothing;
 * for the account, tried from many addresses; and for the address, trying many accounts. Attempts that arrive together
 * are checked together, as many as hashes run at once.
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

    /** @throws BusinessException {@link ErrorKind#THROTTLED} that says how long to wait */
    public void requireAllowed(SignInAttempt attempt) {
        Instant now = clock.instant();
        Map<String, Failures> found = failures.read(attempt.subjects(), now.minus(REMEMBERED));
        Instant allowed = latest(
                allowedAt(found.get(attempt.pair()), FREE_FOR_PAIR),
                allowedAt(found.get(attempt.account()), FREE),
                allowedAt(found.get(attempt.origin()), FREE));
        if (allowed.isAfter(now)) {
            // A started second is a whole one: whoever waits that long is let in.
            Duration wait = Duration.ofSeconds(
                    Duration.between(now, allowed).plusMillis(999).toSeconds());
            String seconds = wait.toSeconds() == 1 ? " second" : " seconds";
            throw BusinessException.throttled(
                    "Too many failed attempts: try again in " + wait.toSeconds() + seconds, wait);
        }
    }

    public void failed(SignInAttempt attempt) {
        Instant now = clock.instant();
        failures.forget(now.minus(REMEMBERED));
        failures.add(attempt.subjects(), now, now.minus(REMEMBERED));
    }

    /** The owner was there. What others did to the account, or from here to other accounts, counts on. */
    public void succeeded(SignInAttempt attempt) {
        failures.remove(attempt.pair());
    }

    private static Instant allowedAt(Failures failures, int free) {
        if (failures == null || failures.count() < free) {
            return Instant.MIN;
        }
        int doublings = Math.min(failures.count() - free, Integer.SIZE - 2);
        Duration wait = Duration.ofSeconds(Math.min(1L << doublings, LONGEST_WAIT.toSeconds()));
        return failures.last().plus(wait);
    }

    private static Instant latest(Instant one, Instant other, Instant third) {
        Instant later = one.isAfter(other) ? one : other;
        return later.isAfter(third) ? later : third;
    }
}
