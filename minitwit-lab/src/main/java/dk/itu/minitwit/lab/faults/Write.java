package dk.itu.minitwit.lab.faults;

import dk.itu.minitwit.lab.simulator.Action;

/**
 * A write request and its outcome. Times are values of {@link System#nanoTime}.
 *
 * @param action its id is unique and is the value of {@code latest}
 */
record Write(Action action, Outcome outcome, long sent, long answered) {

    enum Outcome {
        /** 204: must be stored exactly once. */
        ACKNOWLEDGED,
        /** Another status. */
        REFUSED,
        /** The connection was refused: cannot be stored. */
        UNCONNECTED,
        /** The connection was made, but no answer came: may be stored. */
        UNANSWERED
    }
}
