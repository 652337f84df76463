package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How root runs PostgreSQL, which refuses to run as root. In a user namespace root is nobody in particular, and still owns
 * its files. Where the system forbids namespaces, as in most containers, a user without a name does it, who may pass through
 * root's folders.
 */
enum Unprivileged {
    NOT_ROOT(-1, List.of()),
    NAMESPACE(0, List.of("unshare", "--user")),
    OTHER_USER(
            65_534,
            List.of(
                    "setpriv",
                    // Or the capability would not count where a program is looked for.
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

    /** What to put before a program. */
    static List<String> prefix() {
        return HERE.prefix;
    }

    /** Makes a folder that PostgreSQL accepts as its own, or gives it one that was made in another way. */
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
            throw new CommandFailure("The database folder cannot be given to its user: " + failure, failure);
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
