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
 * Stores numbers that arrive together by one statement: of requests that are under way at the same time any may be the last, so
 * only one of their numbers has to be written. All of them wait until it is. Nothing is remembered (ADR 015).
 */
@ApplicationScoped
class LatestWriter {

    /** As long as for a connection; whoever waits longer has no answer in time anyway. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    @Inject
    LatestRepository latest;

    /** One statement at a time. */
    private final ReentrantLock turn = new ReentrantLock();

    /** Guarded by this. */
    private Batch open = new Batch();

    /** The numbers of one statement: the one that came last. */
    private static final class Batch {
        long value;
        boolean isDone;
        RuntimeException failure;
    }

    /**
     * Returns when the number, or one that came later, is committed.
     *
     * @throws BusinessException {@link ErrorKind#UNAVAILABLE} when others before it take too long
     */
    void store(long value) {
        Batch batch = join(value);
        takeTurn();
        try {
            if (!batch.isDone) {
                write(batch);
            }
        } finally {
            turn.unlock();
        }
        if (batch.failure != null) {
            throw batch.failure;
        }
    }

    /** How many wait for their turn. */
    int waiting() {
        return turn.getQueueLength();
    }

    private synchronized Batch join(long value) {
        open.value = value;
        return open;
    }

    private synchronized void close() {
        open = new Batch();
    }

    private void takeTurn() {
        try {
            if (turn.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new BusinessException(ErrorKind.UNAVAILABLE, Failures.UNAVAILABLE);
    }

    /** Whoever has the first turn of a batch does it for all. */
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
