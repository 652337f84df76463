package dk.itu.minitwit.lab.simulator;

import java.util.Locale;
import java.util.Optional;

/** The command of a scenario's row. */
public enum Verb {
    /** Arguments: e-mail address, password. */
    REGISTER(2),
    /** Argument: the text. */
    TWEET(1),
    /** Argument: the user to follow. */
    FOLLOW(1),
    /** Argument: the user to unfollow. */
    UNFOLLOW(1);

    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;

    private final int arguments;
    private final String label = name().toLowerCase(Locale.ROOT);

    Verb(int arguments) {
        this.arguments = arguments;
    }

    /** The verb of that name, if any. */
    public static Optional<Verb> labelled(String label) {
        for (Verb verb : values()) {
            if (verb.label.equals(label)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** Number of arguments after the user's name. */
    public int arguments() {
        return arguments;
    }

    /** The name in a scenario. */
    public String label() {
        return label;
    }

    /** Whether the simulator counts the status as a success: 204, and for a registration also 400 (name taken). */
    public boolean accepts(int status) {
        return status == NO_CONTENT || this == REGISTER && status == BAD_REQUEST;
    }
}
