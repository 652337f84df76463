package dk.itu.minitwit.api;

import dk.itu.minitwit.arquillian.Deployments;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases against the API of a running MiniTwit: one started for the tests, or the one in the system property {@code
 * minitwit.base-url}. Each case creates its users, so cases are independent.
 */
@ExtendWith(ArquillianExtension.class)
abstract class ApiCases {

    private static final String PASSWORD = "p";

    @ArquillianResource
    private URL application;

    SimulatorApi api;

    @Deployment(testable = false)
    static Archive<?> application() {
        return Deployments.application();
    }

    @BeforeEach
    void connect() throws URISyntaxException {
        api = new SimulatorApi(new URI(
                application.getProtocol(), null, application.getHost(), application.getPort(), "/", null, null));
    }

    /** An unused name. */
    static String freshName() {
        return "Ann " + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
    }

    /** Creates a user. */
    String user() {
        return registered(freshName());
    }

    String registered(String name) {
        api.register(name, "ann@example.com", PASSWORD).assertDone();
        return name;
    }

    /** The paths that take a body, for this user. */
    static List<String> pathsWithBody(String name) {
        return List.of("/register", SimulatorApi.messagesOf(name), SimulatorApi.followsOf(name));
    }
}
