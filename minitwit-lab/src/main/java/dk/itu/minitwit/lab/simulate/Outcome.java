package dk.itu.minitwit.lab.simulate;

/**
 * What became of one request.
 *
 * @param error empty if the simulator would be content, else what happened, such as {@code status 404}
 * @param nanos the time from the start of connecting to the end of the answer or to the error, in nanoseconds
 */
public record Outcome(String error, long nanos) {

    /** Whether the simulator counts it as an error. */
    public boolean isError() {
        return !error.isEmpty();
    }
}
