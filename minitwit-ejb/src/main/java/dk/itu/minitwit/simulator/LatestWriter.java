package dk.itu.minitwit.simulator;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Batches the writes of concurrent requests: all update the same row, and any of their numbers may be the last, so one
 * statement stores one of them for all waiting requests. Keeps no state between batches (ADR 015).
 */
@ApplicationScoped
class LatestWriter {

    /** As long as the wait for a connection; the simulator's deadline is shorter. */
    Duration longestWait = Duration.ofSeconds(2);

    @Inject
    LatestRepository latest;

    /** Serialises the statements. */
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by this. */
    private Batch open = new Batch();

    private static final class Batch {
        long value;
        boolean isDone;
        RuntimeException failure;
    }

    /**
     * Returns when the number, or one of a concurrent request, is committed.
     *
     * @throws BusinessException {@link ErrorKind#UNAVAILABLE} if the statement before takes too long
     */
    void store(long value) {
        Batch batch = join(value);
        acquire();
        try {
            if (!batch.isDone) {
                write(batch);
            }
        } finally {
            lock.unlock();
        }
        if (batch.failure != null) {
            throw batch.failure;
        }
    }

    /** Number of requests that wait for the statement before. */
    int waiting() {
        return lock.getQueueLength();
    }

    private synchronized Batch join(long value) {
        open.value = value;
        return open;
    }

    private synchronized void close() {
        open = new Batch();
    }

    private void acquire() {
        try {
            if (lock.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new BusinessException(ErrorKind.UNAVAILABLE, Failures.UNAVAILABLE);
    }

    /** The first request of a batch with the lock writes for all. */
    private void write(Batch batch) {
        close();
        try {
            latest.store(batch.value);
        } catch (RuntimeException failure) {
            batch.failure = failure;
        }
        batch.isDone = true;
    }
}
