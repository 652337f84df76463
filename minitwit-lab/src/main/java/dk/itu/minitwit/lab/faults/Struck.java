package dk.itu.minitwit.lab.faults;

import java.time.Duration;

/**
 * The result of one fault.
 *
 * @param recovery from the end of the repair until the first acknowledged new write
 * @param unanswered number of requests without an answer
 * @param failed number of requests that an orderly stop must not fail
 */
record Struck(Fault fault, Duration recovery, long unanswered, long failed, boolean isLatestRight) {

    /** Whether the system behaved as required. */
    boolean isRight() {
        return isLatestRight && failed == 0;
    }

    /** One line of text. */
    String text() {
        return "%-20s recovered after %5d ms, %3d requests without an answer%s%s"
                .formatted(
                        fault.label(),
                        recovery.toMillis(),
                        unanswered,
                        failed == 0 ? "" : ", %d requests failed by the stop".formatted(failed),
                        isLatestRight ? "" : ", latest is too old");
    }
}
