package dk.itu.minitwit.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The part of the heap that all large answers together may take ({@link LargeAnswer}). */
@ApplicationScoped
class AnswerMemory {

    /** Of the heap: an eighth. */
    private static final int SHARE = 8;

    private static final int UNIT = 1024;

    /** A client hangs up after little more. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

    private final int size;
    private final Semaphore free;

    AnswerMemory() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** @param bytes how many there are */
    AnswerMemory(long bytes) {
        size = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
        // In the order of arrival: otherwise the largest answer might never be given.
        free = new Semaphore(size, true);
    }

    /**
     * Takes bytes, and waits a little for others to give theirs back. An answer that needs more than there are takes all.
     *
     * @return what to give back, in units of this class; 0 when there were too few
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
