package dk.itu.minitwit.server;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests may be under way, by how long they take: less by a quarter while they are slow, a little more with each few that
 * are not. So what is let in is done in time, however fast the machine is just now (ADR 022).
 */
final class ConcurrencyLimit {

    /** A third of what clients wait: under load they also wait before this and behind it. */
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Until the next cut, so that the last one shows. */
    private static final long BETWEEN_CUTS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int FAST_ONES_FOR_ONE_MORE = 8;

    private final int least;
    private final int most;
    private final AtomicInteger limit;
    private final AtomicInteger fastOnes = new AtomicInteger();
    private final AtomicLong lastCut = new AtomicLong(Long.MIN_VALUE);

    ConcurrencyLimit(int least, int most) {
        this.least = least;
        this.most = most;
        this.limit = new AtomicInteger(most);
    }

    /** How many, right now. */
    int get() {
        return limit.get();
    }

    /** A request is done. @param nanos how long it took @param now by {@link System#nanoTime()} */
    void done(long nanos, long now) {
        if (nanos > SLOW_NANOS) {
            long last = lastCut.get();
            if ((last == Long.MIN_VALUE || now - last >= BETWEEN_CUTS_NANOS) && lastCut.compareAndSet(last, now)) {
                limit.updateAndGet(current -> Math.max(least, current * 3 / 4));
            }
        } else if (limit.get() < most && fastOnes.incrementAndGet() % FAST_ONES_FOR_ONE_MORE == 0) {
            limit.updateAndGet(current -> Math.min(most, current + 1));
        }
    }
}
