package dk.itu.minitwit.simulator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Wrong credentials of the last minute, by network. On this node only, and of a bounded number of networks. */
final class WrongCredentials {

    /** How many a network may send within a minute. */
    private static final int FREE = 10;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MAX_NETWORKS = 10_000;

    /** @param since when the first of them came, by the ticker */
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

    /** Whether there is none. */
    boolean isEmpty() {
        return minutes.estimatedSize() == 0;
    }

    /** Counts one. @return whether it is the last one that is free */
    boolean add(String network) {
        return minutes.get(network, unknown -> new Minute(ticker.read(), new AtomicInteger()))
                        .count()
                        .incrementAndGet()
                == FREE;
    }

    /** How many seconds a network has to wait; empty when it has not sent too many. */
    OptionalLong wait(String network) {
        Minute minute = minutes.getIfPresent(network);
        if (minute == null || minute.count().get() < FREE) {
            return OptionalLong.empty();
        }
        long left = MINUTE.toNanos() - (ticker.read() - minute.since());
        return OptionalLong.of(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(left) + 1));
    }
}
