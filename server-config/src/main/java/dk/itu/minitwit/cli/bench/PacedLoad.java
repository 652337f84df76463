package dk.itu.minitwit.cli.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at fixed times, whatever became of those before: a latency counts from when a request should have been sent, so that
 * an answer that is late makes late whatever waits behind it, as it does for people.
 *
 * @param clients how many requests are under way at most: too few, and the rate is not reached
 * @param rate requests a second, of all clients together
 */
record PacedLoad(int clients, int rate) implements Load {

    @Override
    public Measurement run(Workers workers, Duration duration) throws InterruptedException {
        AtomicLong turns = new AtomicLong();
        long start = System.nanoTime();
        return Load.run(clients, workers, () -> await(start + due(turns.getAndIncrement())), start, duration);
    }

    private long due(long turn) {
        return turn * TimeUnit.SECONDS.toNanos(1) / rate;
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
