package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.bench.Workers.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Waits until the readiness check of a starting MiniTwit is up. */
record Readiness(BaseUrl base) {

    private static final long PAUSE_MILLIS = 100;

    /** @throws CommandFailure if the time is over */
    void await(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        try (Worker probe = new HttpWorkers(base, new ReadRequests(base).inTurn(List.of("/health/ready"))).of(0, 1)) {
            while (!isReady(probe)) {
                if (System.nanoTime() - end > 0) {
                    throw new CommandFailure("%s was not ready in %d s: see its log, or raise --wait."
                            .formatted(base, longest.toSeconds()));
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static boolean isReady(Worker probe) {
        try {
            probe.next();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
