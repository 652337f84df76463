package dk.itu.minitwit.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that connect during the server's start get a response, also for requests in several packets. */
class EarlyClientsIT {

    private static final int BETWEEN_CLIENTS_MILLIS = 20;
    /** Number of pauses during a request: longer than the replacement of the filter chain at the start. */
    private static final int UNDER_WAY = 25;

    private static final int PATIENCE_MILLIS = 20_000;

    private static final String WORKER = "org.glassfish.grizzly.threadpool.SyncThreadPool$SyncThreadWorker";
    /** One less than the maximum (http.asadmin). */
    private static final int WORKERS = 199;

    @TempDir
    Path data;

    @Test
    @Timeout(300)
    void each_request_gets_its_answer() throws IOException, InterruptedException {
        Queue<Socket> clients = new ArrayDeque<>();
        int answered = 0;
        try (MiniTwitProcess minitwit = MiniTwitProcess.launch(Launch.of(data))) {
            while (!minitwit.isReady()) {
                begin(minitwit.port()).ifPresent(clients::add);
                if (clients.size() > UNDER_WAY) {
                    assertThat(finish(clients.remove())).startsWith("HTTP/1.1 ");
                    answered++;
                }
                Thread.sleep(BETWEEN_CLIENTS_MILLIS);
            }
            for (Socket client : clients) {
                assertThat(finish(client)).startsWith("HTTP/1.1 200 ");
            }
            assertThat(answered).isPositive();
            assertThat(minitwit.output()).doesNotContain("GRIZZLY");
            assertThat(minitwit.instances(WORKER))
                    .as("threads that the first crowd finds")
                    .isGreaterThanOrEqualTo(WORKERS);
        }
    }

    private static Optional<Socket> begin(int port) throws IOException {
        try {
            Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
            client.setSoTimeout(PATIENCE_MILLIS);
            client.getOutputStream().write("OPTIONS /api/latest HTTP/1.1\r\nHost: localhost\r\n".getBytes(US_ASCII));
            return Optional.of(client);
        } catch (ConnectException notYet) {
            return Optional.empty();
        }
    }

    private static String finish(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write("Connection: close\r\n\r\n".getBytes(US_ASCII));
            return new String(client.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
