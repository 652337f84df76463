package dk.itu.minitwit.cli;

import java.util.List;

/**
 * Commands that the help lists together. Another module adds its own by naming an implementation in
 * {@code META-INF/services}.
 */
public interface CommandGroup {

    /** Above the commands in the help, without a colon. */
    String heading();

    /** New ones, in the order of the help, each annotated as picocli's command. */
    List<Object> commands();
}
