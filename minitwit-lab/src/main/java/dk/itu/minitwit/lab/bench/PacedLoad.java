package dk.itu.minitwit.lab.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;

/**
 * Open loop: requests at fixed times, independent of earlier answers. Latency counts from the scheduled time, so a late
 * answer also delays the requests queued behind it.
 *
 * @param clients the most requests in flight; with too few, requests are late
 * @param due the scheduled time of the n-th request of all clients together, in nanoseconds from the start
 */
record PacedLoad(int clients, LongUnaryOperator due) implements Load {

    /** @param rate requests per second of all clients together */
    static PacedLoad atRate(int clients, int rate) {
        return new PacedLoad(clients, turn -> turn * TimeUnit.SECONDS.toNanos(1) / rate);
    }

    /**
     * All clients at once, once per interval. The first burst comes after one interval, so that all clients are ready.
     */
    static PacedLoad inBursts(int clients, Duration interval) {
        return new PacedLoad(clients, turn -> (turn / clients + 1) * interval.toNanos());
    }

    @Override
    public Measurement run(Workers workers, Duration duration) throws InterruptedException {
        AtomicLong turns = new AtomicLong();
        long start = System.nanoTime();
        return Load.run(
                clients, workers, () -> await(start + due.applyAsLong(turns.getAndIncrement())), start, duration);
    }

    private static long await(long time) throws InterruptedException {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return time;
    }
}
