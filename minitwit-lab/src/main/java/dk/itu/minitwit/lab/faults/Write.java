package dk.itu.minitwit.lab.faults;

import dk.itu.minitwit.lab.simulator.Action;

/**
 * Something that a client wanted to be stored, and what it was told. Times are of {@link System#nanoTime}.
 *
 * @param action its id is unique, and is what {@code latest} was set to
 */
record Write(Action action, Outcome outcome, long sent, long answered) {

    enum Outcome {
        /** 204: it has to be there, once. */
        ACKNOWLEDGED,
        /** Another status. */
        REFUSED,
        /** Nobody took the connection: it cannot be there. */
        UNCONNECTED,
        /** The connection was taken and no answer came: nobody knows. */
        UNANSWERED
    }
}
