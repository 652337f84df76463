package dk.itu.minitwit.cli.http;

import dk.itu.minitwit.cli.Secret;
import dk.itu.minitwit.server.SharedNames;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What the simulator API asks for: the credential of the environment, or the one that is published with the simulator. */
public final class SimulatorCredential {

    private static final String DEFAULT = SharedNames.PUBLISHED_CREDENTIAL;

    private SimulatorCredential() {}

    /**
     * What the environment says, if it does.
     *
     * @throws dk.itu.minitwit.cli.CommandFailure when it names a file that cannot be read
     */
    public static Optional<String> configured() {
        return Secret.of(System.getenv(), "MINITWIT_SIMULATOR_CREDENTIAL");
    }

    /** Whether the API asks for the published one, if it is open at all. */
    public static boolean isPublished() {
        return isEnabled() && configured().orElse(DEFAULT).equals(DEFAULT);
    }

    /** Whether there is an API; MicroProfile Config reads the same words so. */
    public static boolean isEnabled() {
        String enabled = System.getenv("MINITWIT_SIMULATOR_ENABLED");
        return enabled == null || enabled.matches("(?i)|true|yes|y|on|1");
    }

    /** The value of the header {@code Authorization}. */
    public static String header() {
        return basic(configured().orElse(DEFAULT));
    }

    private static String basic(String credential) {
        return "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    }
}
