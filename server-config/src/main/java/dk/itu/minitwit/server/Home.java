package dk.itu.minitwit.server;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory assembled by the build: this program, the server, the libraries of the command line, PostgreSQL.
 * Read-only.
 */
public final class Home {

    private Home() {}

    public static Path folder() {
        try {
            return Path.of(Home.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The command of a new process that runs this program, as in the script {@code minitwit}.
     *
     * @param home the assembled directory
     * @param archive the option of the JVM with the class data archive
     */
    public static List<String> command(Path home, String archive, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("config/java.options"),
                archive,
                "-jar",
                home.resolve("minitwit.jar").toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
