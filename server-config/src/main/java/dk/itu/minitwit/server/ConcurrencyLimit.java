package dk.itu.minitwit.server;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests may be under way, by how long they take: less by a quarter after each tenth of a second in which too many
 * were slow, more by an eighth after each other one. So what is let in is done in time, however fast the machine is just now (ADR 032).
 */
final class ConcurrencyLimit {

    /** A sixth of what clients wait: under load they also wait before this and behind it. */
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** One in so many may be slow: a single lock, or a pause of the collector, says nothing of all. */
    private static final int ONE_SLOW_IN = 10;

    /** Between changes, so that the last one shows. */
    private static final long BETWEEN_CHANGES_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Of fewer requests, a tenth is one or none, which says nothing. */
    private static final int ENOUGH = 20;

    private final int least;
    private final int most;
    private final AtomicInteger limit;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger slow = new AtomicInteger();
    private final AtomicLong lastChange;

    /** @param now by {@link System#nanoTime()} */
    ConcurrencyLimit(int least, int most, long now) {
        this.least = least;
        this.most = most;
        this.limit = new AtomicInteger(most);
        this.lastChange = new AtomicLong(now);
    }

    /** How many, right now. */
    int get() {
        return limit.get();
    }

    /**
     * A request is done.
     *
     * @param nanos how long it took
     * @param now by {@link System#nanoTime()}
     * @param underWay how many others still are: while it is far from the limit, it is not that which makes them slow
     */
    void done(long nanos, long now, int underWay) {
        if (nanos > SLOW_NANOS) {
            slow.incrementAndGet();
        }
        int all = done.incrementAndGet();
        long last = lastChange.get();
        if (all < ENOUGH || now - last < BETWEEN_CHANGES_NANOS || !lastChange.compareAndSet(last, now)) {
            return;
        }
        boolean isSlow = slow.getAndSet(0) * ONE_SLOW_IN > done.getAndSet(0);
        if (!isSlow) {
            limit.updateAndGet(current -> Math.min(most, current + Math.max(1, current / 8)));
        } else if (underWay >= limit.get() * 3 / 4) {
            limit.updateAndGet(current -> Math.max(least, current * 3 / 4));
        }
    }
}
