package dk.itu.minitwit.lab.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;

/**
 * Requests at fixed times, whatever became of those before: a latency counts from when a request should have been sent, so that
 * an answer that is late makes late whatever waits behind it, as it does for people.
 *
 * @param clients how many requests are under way at most: too few, and the times are not kept
 * @param due when the first request of all clients together is to be sent, the second and so on, in nanoseconds from the start
 */
record PacedLoad(int clients, LongUnaryOperator due) implements Load {

    /** @param rate requests a second, of all clients together */
    static PacedLoad atRate(int clients, int rate) {
        return new PacedLoad(clients, turn -> turn * TimeUnit.SECONDS.toNanos(1) / rate);
    }

    /** All clients at once, and again each time that an interval has passed, the first being for them to get ready. */
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
