package dk.itu.minitwit.server;

import java.net.URISyntaxException;
import java.nio.file.Path;

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
}
