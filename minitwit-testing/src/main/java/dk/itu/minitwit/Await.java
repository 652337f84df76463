package dk.itu.minitwit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for a condition that another thread or process fulfils. Only this class of the tests sleeps. */
public final class Await {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 10;

    private Await() {}

    /** @throws AssertionError when the condition does not hold within half a minute */
    public static void until(String expected, Callable<Boolean> condition) {
        until(expected, USUAL_LIMIT, condition);
    }

    /** @throws AssertionError when the condition does not hold in time */
    public static void until(String expected, Duration limit, Callable<Boolean> condition) {
        until(expected, limit, condition, holds -> holds);
    }

    /**
     * @param look reads the state, again and again
     * @return the first state that meets the condition
     * @throws AssertionError with the last state when none does in time
     */
    public static <T> T until(String expected, Duration limit, Callable<T> look, Predicate<T> condition) {
        try {
            long start = System.nanoTime();
            T seen = look.call();
            while (!condition.test(seen)) {
                if (System.nanoTime() - start > limit.toNanos()) {
                    throw new AssertionError("Not within " + limit.toSeconds() + " s: " + expected + "; now: " + seen);
                }
                Thread.sleep(POLL_MILLIS);
                seen = look.call();
            }
            return seen;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        } catch (Exception failure) {
            throw new AssertionError("While waiting: " + expected, failure);
        }
    }
}
