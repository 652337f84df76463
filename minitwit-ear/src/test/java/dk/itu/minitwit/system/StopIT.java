package dk.itu.minitwit.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.api.SimulatorApi;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stop accepts no new requests and answers the accepted ones. */
class StopIT {

    /** Not the common pool, which has one thread on two cores. */
    private static final Executor THREADS = task -> new Thread(task).start();

    @TempDir
    Path data;

    @Test
    @Timeout(300)
    void a_request_under_way_is_answered() throws SQLException, IOException {
        try (MiniTwitProcess minitwit = MiniTwitProcess.start(Launch.of(data))) {
            new SimulatorApi(URI.create(minitwit.baseUrl()))
                    .register("Ann", "a@b", "p")
                    .assertDone();
            CompletableFuture<HttpResponse<String>> answer;
            CompletableFuture<Integer> exit;
            try (Connection lock = minitwit.database().connect();
                    Socket kept = connect(minitwit)) {
                lock.setAutoCommit(false);
                lock.createStatement().execute("LOCK TABLE messages IN EXCLUSIVE MODE");
                answer = CompletableFuture.supplyAsync(
                        () -> Http.post(minitwit.baseUrl() + "/api/msgs/Ann", "{\"content\": \"under way\"}"), THREADS);
                awaitWaiting(minitwit);

                exit = CompletableFuture.supplyAsync(minitwit::stop, THREADS);
                awaitPortClosed(minitwit);
                assertThat(answer).isNotDone();
                assertThat(ask(kept)).startsWith("HTTP/1.1 200").containsIgnoringCase("Connection: close");
            }

            assertThat(answer.join().statusCode()).isEqualTo(204);
            exit.join();
            assertThatThrownBy(() -> connect(minitwit)).isInstanceOf(ConnectException.class);
        }
        // It is stored: an operator's command, which starts the database alone, finds it.
        assertThat(flag("1").exitCode()).isZero();
        assertThat(flag("--list").output()).contains("under way");
    }

    private CommandRun flag(String argument) {
        return CommandRun.of(Map.of(), "flag", argument, "--data", data.toString());
    }

    private static void awaitWaiting(MiniTwitProcess minitwit) {
        Await.until(
                "a request waits for the lock",
                () -> minitwit.database().number("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);
    }

    private static void awaitPortClosed(MiniTwitProcess minitwit) {
        Await.until("the port is closed", () -> {
            try {
                connect(minitwit).close();
                return false;
            } catch (IOException closed) {
                return true;
            }
        });
    }

    private static Socket connect(MiniTwitProcess minitwit) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), minitwit.port());
    }

    /** Reads until the server closes the connection. */
    private static String ask(Socket kept) throws IOException {
        kept.getOutputStream().write("GET /public HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
        return new String(kept.getInputStream().readAllBytes(), ISO_8859_1);
    }
}
