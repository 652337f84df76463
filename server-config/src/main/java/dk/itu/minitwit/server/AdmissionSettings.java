package dk.itu.minitwit.server;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How many requests the server takes at once. All limits together stay below the server's 200 threads, so that there is one to refuse
 * the next request (ADR 022).
 *
 * @param permits how many requests may be in flight
 * @param queue how many more may wait for a permit
 * @param maxWait how long each may wait
 */
record AdmissionSettings(int permits, int queue, Duration maxWait) {

    /** Sign-ups of the API, which the password hashing limits further. */
    static final int SIGN_UPS = 16;
    /** Requests whose body is not complete: each holds a thread that waits for its client. */
    static final int UNFINISHED_BODIES = 48;
    /** Requests for /metrics and /health, which have to be answered most of all under overload. */
    static final int PROBES = 16;

    private static final int PERMITS_PER_CORE = 8;
    private static final int MOST = 96;

    AdmissionSettings {
        if (permits < 1 || queue < 0 || queue > MOST - permits || maxWait.isNegative()) {
            throw new IllegalArgumentException(
                    "minitwit.admission.permits has to be at least 1, minitwit.admission.queue and"
                            + " minitwit.admission.max-wait-millis at least 0, and permits and queue together at most "
                            + MOST + ".");
        }
    }

    /** @throws ServerFailure when a value is not a number or out of bounds: says which */
    static AdmissionSettings of(Config config) throws ServerFailure {
        int cores = Runtime.getRuntime().availableProcessors();
        try {
            return new AdmissionSettings(
                    value(config, "permits", Math.min(PERMITS_PER_CORE * cores, MOST / 2)),
                    value(config, "queue", MOST / 2),
                    Duration.ofMillis(value(config, "max-wait-millis", 200)));
        } catch (IllegalArgumentException wrong) {
            throw new ServerFailure(wrong.getMessage(), wrong);
        }
    }

    private static int value(Config config, String key, int byDefault) {
        return config.getOptionalValue("minitwit.admission." + key, Integer.class)
                .orElse(byDefault);
    }
}
