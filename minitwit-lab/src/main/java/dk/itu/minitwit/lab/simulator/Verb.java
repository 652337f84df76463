package dk.itu.minitwit.lab.simulator;

import java.util.Locale;
import java.util.Optional;

/** What a row of a scenario asks for, by the name it has there in lower case. */
public enum Verb {
    /** Arguments: e-mail address, password. */
    REGISTER(2),
    /** Argument: the text. */
    TWEET(1),
    /** Argument: whom to follow. */
    FOLLOW(1),
    /** Argument: whom to follow no longer. */
    UNFOLLOW(1);

    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;

    private final int arguments;
    private final String label = name().toLowerCase(Locale.ROOT);

    Verb(int arguments) {
        this.arguments = arguments;
    }

    /** The verb of that name; empty when there is none. */
    public static Optional<Verb> labelled(String label) {
        for (Verb verb : values()) {
            if (verb.label.equals(label)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** How many arguments follow the user's name. */
    public int arguments() {
        return arguments;
    }

    /** Its name in a scenario. */
    public String label() {
        return label;
    }

    /** Whether the simulator takes this status for success: 204, and to a register also 400, the name being taken. */
    public boolean accepts(int status) {
        return status == NO_CONTENT || this == REGISTER && status == BAD_REQUEST;
    }
}
