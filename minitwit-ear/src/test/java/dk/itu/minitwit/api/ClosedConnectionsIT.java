package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** A new connection per request, as by the simulator: closed connections do not stay in memory. */
@OwnInstallation
class ClosedConnectionsIT extends ApiCases {

    private static final String CONNECTION = "org.glassfish.grizzly.nio.transport.TCPNIOConnection";

    private static final int MANY = 1_000;

    /** The last connection of each server thread, and connections of other tests. */
    private static final int FEW = 500;

    /** Half of the time that Grizzly kept them. */
    private static final Duration SOON = Duration.ofSeconds(15);

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @Test
    void connections_that_the_server_closes_are_forgotten() throws IOException {
        for (int i = 0; i < MANY; i++) {
            try (Socket client = ask("close")) {
                client.getInputStream().readAllBytes();
            }
        }

        assertSoonForgotten();
    }

    @Test
    void connections_that_clients_could_keep_and_close_are_forgotten() throws IOException {
        for (int i = 0; i < MANY; i++) {
            try (Socket client = ask("keep-alive")) {
                assertThat(client.getInputStream().read()).isNotNegative();
            }
        }

        assertSoonForgotten();
    }

    private Socket ask(String connection) throws IOException {
        URI root = api.root();
        Socket client = new Socket(root.getHost(), root.getPort());
        client.getOutputStream()
                .write(("OPTIONS /api/latest HTTP/1.1\r\nHost: localhost\r\nConnection: " + connection + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private void assertSoonForgotten() {
        int remembered = Await.until(
                "few connections remembered", SOON, () -> minitwit.instances(CONNECTION), count -> count < FEW);
        assertThat(remembered).isPositive();
    }
}
