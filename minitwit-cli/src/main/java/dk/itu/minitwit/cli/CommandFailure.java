package dk.itu.minitwit.cli;

/** A command cannot do what it was asked; the message is the one line that says why and what to do. Exit code 1. */
public class CommandFailure extends RuntimeException {

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
