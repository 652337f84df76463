package dk.itu.minitwit.lab.simulator;

/**
 * The result of one request.
 *
 * @param error empty if the simulator counts it as a success, else a reason such as {@code status 404}
 * @param nanos from the start of the connect to the end of the answer or the error, in nanoseconds
 */
public record Outcome(String error, long nanos) {

    /** Whether the simulator counts it as an error. */
    public boolean isError() {
        return !error.isEmpty();
    }
}
