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
 * Rate-limits an address with too many failures to one attempt every half second. Further attempts wait, three seconds
 * at most. The limit is per node (ADR 037).
 */
@ApplicationScoped
class SignInPace {

    static final Duration TURN = Duration.ofMillis(500);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    /** Each waiting attempt holds one of the server's 200 threads. */
    static final int MOST_WAITING = 24;

    private static final int MOST_ADDRESSES = 10_000;

    @Inject
    Clock clock;

    /** The time of each address's next attempt. */
    private final Cache<String, Instant> turns = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST_WAIT.multipliedBy(2))
            .maximumSize(MOST_ADDRESSES)
            .build();

    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /** @throws BusinessException {@link dk.itu.minitwit.shared.ErrorKind#THROTTLED} if the queue is full */
    void awaitTurn(String origin) {
        if (!waiting.tryAcquire()) {
            throw refusal();
        }
        try {
            pause(reserve(origin));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw refusal();
        } finally {
            waiting.release();
        }
    }

    /** Overridden in tests. */
    void pause(Duration wait) throws InterruptedException {
        Thread.sleep(wait);
    }

    /** @return the wait until the reserved attempt */
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
