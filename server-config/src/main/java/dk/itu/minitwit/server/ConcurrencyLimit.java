package dk.itu.minitwit.server;

import java.util.concurrent.TimeUnit;

/**
 * How many requests may be at work, by how long they take: less by a quarter after each tenth of a second in which too many
 * were slow, otherwise an eighth nearer to twice as many as were. So what is let in is done in time, however fast the machine is just now
 * (ADR 032), and a crowd that comes from nothing is not let in all at once (ADR 034). For one thread at a time: {@link Turns} keeps
 * them apart.
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
    private int limit;

    private long lastChange;
    /** Since then. */
    private int done;

    private int slow;
    private int mostAtWork;

    /** @param now by {@link System#nanoTime()} */
    ConcurrencyLimit(int least, int most, long now) {
        this.least = least;
        this.most = most;
        this.limit = least;
        this.lastChange = now;
    }

    /** How many, right now. */
    int get() {
        return limit;
    }

    /**
     * A request is done.
     *
     * @param nanos how long it took
     * @param now by {@link System#nanoTime()}
     * @param atWork how many were, with this one: as long as it is far from the limit, it is not that which makes them slow
     */
    void done(long nanos, long now, int atWork) {
        done++;
        if (nanos > SLOW_NANOS) {
            slow++;
        }
        // Those that were stuck together end together: the last of them would seem to have been alone.
        mostAtWork = Math.max(mostAtWork, atWork);
        if (done >= ENOUGH && now - lastChange >= BETWEEN_CHANGES_NANOS) {
            change();
            lastChange = now;
            done = 0;
            slow = 0;
            mostAtWork = 0;
        }
    }

    private void change() {
        boolean isSlow = slow * ONE_SLOW_IN > done;
        int step = Math.max(1, limit / 8);
        if (isSlow && mostAtWork >= limit * 3 / 4) {
            limit = Math.max(least, limit * 3 / 4);
        } else if (!isSlow && mostAtWork >= limit / 2) {
            limit = Math.min(most, limit + step);
        } else if (!isSlow) {
            limit = Math.max(least, limit - step);
        }
    }
}
