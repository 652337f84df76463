package dk.itu.minitwit.cli;

/** A command failed. The message is one line with the cause and the remedy; the exit code is 1. */
public class CommandFailure extends RuntimeException {

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
