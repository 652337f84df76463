package dk.itu.minitwit.server;

import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * The folder that the build assembled: this program, the server, the command line's libraries, PostgreSQL. Nothing is
 * ever written to it.
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
