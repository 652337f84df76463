package dk.itu.minitwit.cli;

import java.util.List;

/** A group of commands under a heading of the help. {@code ServiceLoader} finds the groups of other modules. */
public interface CommandGroup {

    /** The heading, without a colon. */
    String heading();

    /** New command objects in the order of the help, each with picocli's {@code @Command}. */
    List<Object> commands();
}
