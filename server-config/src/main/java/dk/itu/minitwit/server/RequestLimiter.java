package dk.itu.minitwit.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A fixed number of permits for requests in flight, and a bounded FIFO queue for requests that wait for one (ADR 022). */
final class RequestLimiter {

    private final int permits;
    private final long maxWaitNanos;
    /** One for each request, in flight or waiting: the length of the semaphore's own queue cannot be checked and taken in one step. */
    private final Semaphore places;
    /** Fair, that is, FIFO. */
    private final Semaphore free;

    /** Without a queue. */
    RequestLimiter(int permits) {
        this(permits, 0, Duration.ZERO);
    }

    /**
     * @param queue how many requests may wait at the same time; each holds its thread
     * @param maxWait how long each may wait
     */
    RequestLimiter(int permits, int queue, Duration maxWait) {
        this.permits = permits;
        this.maxWaitNanos = maxWait.toNanos();
        this.places = new Semaphore(permits + queue);
        this.free = new Semaphore(permits, true);
    }

    /** Waits for a permit if there is room in the queue; nothing when the queue is full or the wait was in vain. */
    Optional<Permit> acquire() {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        if (!acquireInOrder()) {
            places.release();
            return Optional.empty();
        }
        return Optional.of(new Permit());
    }

    private boolean acquireInOrder() {
        try {
            return free.tryAcquire(maxWaitNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int permits() {
        return permits;
    }

    int inFlight() {
        return permits - free.availablePermits();
    }

    int waiting() {
        return free.getQueueLength();
    }

    /** Held by one request. */
    final class Permit {

        private final AtomicBoolean released = new AtomicBoolean();

        /** Only the first call counts: the end of the response and the end of the connection may both release it. */
        void release() {
            if (released.compareAndSet(false, true)) {
                free.release();
                places.release();
            }
        }
    }
}
