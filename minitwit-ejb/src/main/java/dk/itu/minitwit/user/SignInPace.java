package dk.itu.minitwit.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.itu.minitwit.shared.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/**
 * Lets an address from which too much failed try a password every half second. The next attempts wait for their turns, a few seconds
 * at most; none is told apart by its password. Each node has a pace of its own: it is a limit, not a fact (ADR 037).
 */
@ApplicationScoped
class SignInPace {

    static final Duration TURN = Duration.ofMillis(500);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    /** Each of them holds one of the server's 200 threads. */
    static final int MOST_WAITING = 24;

    private static final int MOST_ADDRESSES = 10_000;

    @Inject
    Clock clock;

    /** From when on an address has its next turn. */
    private final Cache<String, Instant> turns = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST_WAIT.multipliedBy(2))
            .maximumSize(MOST_ADDRESSES)
            .build();

    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /** @throws BusinessException {@link dk.itu.minitwit.shared.ErrorKind#THROTTLED} when too many wait already */
    void awaitTurn(String origin) {
        if (!waiting.tryAcquire()) {
            throw refusal();
        }
        try {
            Thread.sleep(reserve(origin).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw refusal();
        } finally {
            waiting.release();
        }
    }

    /** @return how long it is until the turn that is taken by this */
    synchronized Duration reserve(String origin) {
        Instant now = clock.instant();
        Instant next = turns.getIfPresent(origin);
        Instant turn = next == null || next.isBefore(now) ? now : next;
        Duration wait = Duration.between(now, turn);
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            throw refusal();
        }
        turns.put(origin, turn.plus(TURN));
        return wait;
    }

    private static BusinessException refusal() {
        return ThrottleService.refusal(Duration.ofSeconds(1));
    }
}
