package dk.itu.minitwit.lab.simulate;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** On Ctrl-C or SIGTERM: stops a replay, and lets the process end only after the results have been printed. */
final class Interruption {

    private static final long LONGEST_WAIT_SECONDS = 5;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Replay replay;
    private final Thread hook = new Thread(this::stopAndWait, "simulate-interruption");

    private Interruption(Replay replay) {
        this.replay = replay;
    }

    /** Holds from now until {@link #end()}. */
    static Interruption stopping(Replay replay) {
        Interruption interruption = new Interruption(replay);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** The results have been printed. */
    void end() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending: the hook runs already
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
