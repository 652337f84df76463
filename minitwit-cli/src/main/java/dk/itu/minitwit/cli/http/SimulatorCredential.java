package dk.itu.minitwit.cli.http;

import dk.itu.minitwit.cli.Secret;
import dk.itu.minitwit.server.SharedNames;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The credential of the simulator API: from the environment, or the one published with the simulator. */
public final class SimulatorCredential {

    private static final String DEFAULT = SharedNames.PUBLISHED_CREDENTIAL;

    private SimulatorCredential() {}

    /**
     * The configured credential, if any.
     *
     * @throws dk.itu.minitwit.cli.CommandFailure if its file is unreadable
     */
    public static Optional<String> configured() {
        return Secret.of(System.getenv(), "MINITWIT_SIMULATOR_CREDENTIAL");
    }

    /** Whether the API is open to all networks and uses the published credential. */
    public static boolean isPublished() {
        String networks = System.getenv("MINITWIT_SIMULATOR_NETWORKS");
        boolean isLimited = networks != null && !networks.isBlank();
        return isEnabled() && !isLimited && configured().orElse(DEFAULT).equals(DEFAULT);
    }

    /** Whether the API is open. Accepts the same words as MicroProfile Config. */
    public static boolean isEnabled() {
        String enabled = System.getenv("MINITWIT_SIMULATOR_ENABLED");
        return enabled == null || enabled.matches("(?i)|true|yes|y|on|1");
    }

    /** The value of the header {@code Authorization}. */
    public static String header() {
        return basic(configured().orElse(DEFAULT));
    }

    /** The value of the header {@code Authorization} for {@code USER:PASSWORD}. */
    public static String basic(String credential) {
        return "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    }
}
