package dk.itu.minitwit.cli.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the simulator API asks for: the credential of the environment, or the one that is published with the simulator. */
public final class SimulatorCredential {

    private static final String DEFAULT = "simulator:super_safe!";

    private SimulatorCredential() {}

    /** The value of the header {@code Authorization}. */
    public static String header() {
        String configured = System.getenv("MINITWIT_SIMULATOR_CREDENTIAL");
        return basic(configured == null ? DEFAULT : configured);
    }

    /** The same, of the published credential. */
    public static String published() {
        return basic(DEFAULT);
    }

    private static String basic(String credential) {
        return "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    }
}
