package dk.itu.minitwit.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;

/** A schedule of requests. */
@FunctionalInterface
interface Load {

    /** Runs the workers for the duration and waits for the last answers. */
    Measurement run(Workers workers, Duration duration) throws InterruptedException;

    /** Closed loop: each client sends its next request as soon as the last one is answered. */
    static Load closed(int clients) {
        return (workers, duration) -> run(clients, workers, System::nanoTime, System.nanoTime(), duration);
    }

    /**
     * Open loop: requests at fixed times, independent of earlier answers. Latency counts from the scheduled time, so a
     * late answer also delays the requests queued behind it.
     *
     * @param clients the most requests in flight; with too few, requests are late
     * @param rate requests per second of all clients together
     */
    static Load atRate(int clients, int rate) {
        return scheduled(clients, turn -> turn * TimeUnit.SECONDS.toNanos(1) / rate);
    }

    /**
     * Open loop: all clients at once, once per interval. The first burst comes after one interval, so that all clients
     * are ready.
     */
    static Load inBursts(int clients, Duration interval) {
        return scheduled(clients, turn -> (turn / clients + 1) * interval.toNanos());
    }

    /** @param due the time of the n-th request of all clients together, in nanoseconds from the start */
    private static Load scheduled(int clients, LongUnaryOperator due) {
        return (workers, duration) -> {
            AtomicLong turns = new AtomicLong();
            long start = System.nanoTime();
            return run(
                    clients, workers, () -> await(start + due.applyAsLong(turns.getAndIncrement())), start, duration);
        };
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

    /** Runs clients that share a pace. */
    private static Measurement run(int clients, Workers workers, Client.Pace pace, long start, Duration duration)
            throws InterruptedException {
        Measurement all = new Measurement(duration);
        List<Client> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Client client = new Client(workers.of(i, clients), pace, all, start + duration.toNanos());
            running.add(client);
            client.start();
        }
        for (Client client : running) {
            client.join();
        }
        return all;
    }
}
