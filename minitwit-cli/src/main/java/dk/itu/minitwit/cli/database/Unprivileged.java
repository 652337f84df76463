package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets root run PostgreSQL, which refuses to run as root. In a user namespace, root has no privileges but still owns
 * its files. Most containers forbid user namespaces; there an unnamed user runs it, with a capability to traverse
 * root's directories.
 */
enum Unprivileged {
    NOT_ROOT(-1, List.of()),
    NAMESPACE(0, List.of("unshare", "--user")),
    OTHER_USER(
            65_534,
            List.of(
                    "setpriv",
                    // Without it, exec would drop the capability.
                    "--securebits=+no_setuid_fixup",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"));

    private static final Unprivileged HERE = find();

    private final int owner;
    private final List<String> prefix;

    Unprivileged(int owner, List<String> prefix) {
        this.owner = owner;
        this.prefix = prefix;
    }

    /** The command prefix of a program. */
    static List<String> prefix() {
        return HERE.prefix;
    }

    /** Creates a directory owned by PostgreSQL's user, or changes the owner of an existing one. */
    static void own(Path folder) {
        if (HERE == NOT_ROOT) {
            return;
        }
        try {
            Files.createDirectories(folder);
            if (!Integer.valueOf(HERE.owner).equals(Files.getAttribute(folder, "unix:uid"))) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : (Iterable<Path>) files::iterator) {
                        Files.setAttribute(file, "unix:uid", HERE.owner);
                    }
                }
            }
        } catch (IOException failure) {
            throw new CommandFailure("Cannot change the owner of the database directory: " + failure, failure);
        }
    }

    private static Unprivileged find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return NOT_ROOT;
        }
        try {
            Process attempt = new ProcessBuilder("unshare", "--user", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return attempt.waitFor() == 0 ? NAMESPACE : OTHER_USER;
        } catch (IOException missing) {
            return OTHER_USER;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", interrupted);
        }
    }
}
