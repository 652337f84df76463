package dk.itu.minitwit.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits the requests of each key in each minute. Counted on this node only, without a statement (ADR 060). */
@ApplicationScoped
public class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MAX_KEYS = 100_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Inject
    @ConfigProperty(name = "minitwit.api.requests-per-minute", defaultValue = "600")
    int limit;

    private final Ticker ticker;
    private final Cache<Long, Window> windows;

    /** @param since the time of the first request, by the ticker */
    private record Window(long since, AtomicInteger requests) {}

    /**
     * The limit after a request.
     *
     * @param limit requests in a window
     * @param remaining requests left in this one
     * @param resetSeconds until the next window begins
     * @param isExceeded whether the request itself is too many
     */
    public record State(int limit, int remaining, long resetSeconds, boolean isExceeded) {}

    public RateLimits() {
        this(Ticker.systemTicker());
    }

    RateLimits(Ticker ticker) {
        this.ticker = ticker;
        windows = Caffeine.newBuilder()
                .maximumSize(MAX_KEYS)
                .expireAfterWrite(WINDOW)
                .ticker(ticker)
                .build();
    }

    /** Counts a request. */
    public State count(long keyId) {
        Window window = windows.get(keyId, first -> new Window(ticker.read(), new AtomicInteger()));
        int requests = window.requests().incrementAndGet();
        long left = WINDOW.toNanos() - (ticker.read() - window.since());
        return new State(
                limit,
                Math.max(0, limit - requests),
                Math.max(1, TimeUnit.NANOSECONDS.toSeconds(left + SECOND - 1)),
                requests > limit);
    }
}
