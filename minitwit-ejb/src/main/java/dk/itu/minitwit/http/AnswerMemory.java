package dk.itu.minitwit.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The share of the heap for all large responses together ({@link LargeAnswer}). */
@ApplicationScoped
class AnswerMemory {

    /** One eighth of the heap. */
    private static final int SHARE = 8;

    private static final int UNIT = 1024;

    /** Near the simulator's deadline of 300 ms. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

    private final int size;
    private final Semaphore free;

    AnswerMemory() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** @param bytes the size of the share */
    AnswerMemory(long bytes) {
        size = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
        // Fair: otherwise small responses could starve a large one.
        free = new Semaphore(size, true);
    }

    /**
     * Acquires memory; waits briefly for other responses to release theirs. A response larger than the whole share gets
     * all of it.
     *
     * @return the number of acquired units, for {@link #giveBack}; 0 if too few were free
     */
    int take(long bytes) {
        int units = (int) Math.min(size, (bytes + UNIT - 1) / UNIT);
        try {
            return free.tryAcquire(units, LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS) ? units : 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    void giveBack(int units) {
        free.release(units);
    }
}
