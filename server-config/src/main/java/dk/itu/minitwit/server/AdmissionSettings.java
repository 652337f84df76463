package dk.itu.minitwit.server;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How many requests of each kind the server takes at once. With the queues they are fewer than its 200 threads, so that there is one to
 * refuse the next request (ADR 022).
 *
 * @param permits how many reads may be in flight, and how many writes
 */
record AdmissionSettings(int permits) {

    /** Reads, and as many writes, that wait for a permit. Each holds a thread. */
    static final int QUEUE = 40;
    /** Two thirds of the time that clients wait: a request itself takes a few milliseconds. */
    static final Duration MAX_WAIT = Duration.ofMillis(200);
    /** As many as may wait for a turn and, on two cores, for hashing (ADR 004, 037). */
    static final int PASSWORDS = 32;
    /** Each holds a thread that waits for its client. */
    static final int UNFINISHED_BODIES = 32;

    static final int PROBES = 16;

    private static final String KEY = "minitwit.admission.permits";
    /** Keeps two cores and the database busy; more only take turns. */
    private static final int PERMITS_PER_CORE = 4;

    private static final int MOST_PERMITS = 16;

    AdmissionSettings {
        if (permits < 1 || permits > MOST_PERMITS) {
            throw new IllegalArgumentException(KEY + " is " + permits + ": set it to 1 to " + MOST_PERMITS);
        }
    }

    /** @throws ServerFailure when the value is not a number or out of bounds */
    static AdmissionSettings of(Config config) throws ServerFailure {
        int byDefault =
                Math.min(MOST_PERMITS, PERMITS_PER_CORE * Runtime.getRuntime().availableProcessors());
        try {
            return new AdmissionSettings(
                    config.getOptionalValue(KEY, Integer.class).orElse(byDefault));
        } catch (IllegalArgumentException wrong) {
            throw new ServerFailure(wrong.getMessage(), wrong);
        }
    }
}
