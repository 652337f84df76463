package dk.itu.minitwit.lab.simulate;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A shutdown hook that stops a replay on Ctrl-C or SIGTERM and delays the exit until the results are printed. */
final class Interruption {

    private static final long LONGEST_WAIT_SECONDS = 5;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Replay replay;
    private final Thread hook = new Thread(this::stopAndWait, "simulate-interruption");

    private Interruption(Replay replay) {
        this.replay = replay;
    }

    /** Registers the hook until {@link #end()}. */
    static Interruption stopping(Replay replay) {
        Interruption interruption = new Interruption(replay);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Called when the results are printed. */
    void end() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down: the hook runs already.
        }
    }

    private void stopAndWait() {
        replay.stop();
        try {
            ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
