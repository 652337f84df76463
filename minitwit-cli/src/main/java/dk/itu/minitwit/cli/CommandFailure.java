package dk.itu.minitwit.cli;

import java.io.IOException;
import java.sql.SQLException;

/** A command failed. The message is one line with the cause and the remedy; the exit code is 1. */
public class CommandFailure extends RuntimeException {

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Ends the message with the first line of the cause's message. PostgreSQL's have several. */
    public static CommandFailure because(String failed, Exception cause) {
        // The driver's copy stream wraps the server's error.
        Throwable reason =
                cause instanceof IOException && cause.getCause() instanceof SQLException server ? server : cause;
        String line =
                String.valueOf(reason.getMessage()).strip().lines().findFirst().orElse("unknown cause");
        return new CommandFailure(failed + ": " + line, cause);
    }
}
