package dk.itu.minitwit.simulator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Wrong credentials of the last minute by network. Kept on this node only, for a bounded number of networks. */
final class WrongCredentials {

    /** Wrong credentials per network and minute before throttling. */
    private static final int FREE = 10;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MAX_NETWORKS = 10_000;

    /** @param since the time of the first one, by the ticker */
    private record Minute(long since, AtomicInteger count) {}

    private final Ticker ticker;
    private final Cache<String, Minute> minutes;

    WrongCredentials(Ticker ticker) {
        this.ticker = ticker;
        this.minutes = Caffeine.newBuilder()
                .maximumSize(MAX_NETWORKS)
                .expireAfterWrite(MINUTE)
                .ticker(ticker)
                .build();
    }

    /** Whether there are no wrong credentials. */
    boolean isEmpty() {
        return minutes.estimatedSize() == 0;
    }

    /**
     * Counts one.
     *
     * @return whether it is the last one before throttling
     */
    boolean add(String network) {
        return minutes.get(network, unknown -> new Minute(ticker.read(), new AtomicInteger()))
                        .count()
                        .incrementAndGet()
                == FREE;
    }

    /** Seconds until the network may try again; empty if it is not throttled. */
    OptionalLong wait(String network) {
        Minute minute = minutes.getIfPresent(network);
        if (minute == null || minute.count().get() < FREE) {
            return OptionalLong.empty();
        }
        long left = MINUTE.toNanos() - (ticker.read() - minute.since());
        return OptionalLong.of(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(left) + 1));
    }
}
