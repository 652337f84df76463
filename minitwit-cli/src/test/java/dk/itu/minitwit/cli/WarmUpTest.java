package dk.itu.minitwit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.itu.minitwit.cli.http.BaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private final Set<String> requests = ConcurrentHashMap.newKeySet();
    private final Set<String> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();
    private boolean slow;
    private String broken;
    private HttpServer server;
    private WarmUp warmUp;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        warmUp = warmUp(1);
    }

    private WarmUp warmUp(int seconds) {
        return new WarmUp(
                BaseUrl.parse("http://127.0.0.1:" + server.getAddress().getPort()), Duration.ofSeconds(seconds));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void sends_every_request_for_a_user_that_cannot_exist_as_the_simulator_does() throws Exception {
        warmUp.run();

        assertThat(requests)
                .containsExactlyInAnyOrder(
                        "GET /public",
                        "GET /api/latest",
                        "GET /api/msgs?no=30",
                        "GET /api/msgs/%01",
                        "POST /api/msgs/%01",
                        "POST /api/fllws/%01",
                        "POST /api/register",
                        "GET /login");
        assertThat(connections).containsExactly("close");
    }

    @Test
    void sends_as_many_to_a_slow_server() throws Exception {
        slow = true;

        warmUp.run();

        assertThat(answered).hasValueGreaterThanOrEqualTo(200);
    }

    @Test
    void sends_each_request_without_a_time_too() throws Exception {
        warmUp(0).run();

        assertThat(requests).hasSize(8);
    }

    @Test
    void names_the_failing_path() {
        broken = "/api/latest";

        assertThatThrownBy(warmUp::run)
                .isInstanceOf(CommandFailure.class)
                .hasMessage("The application does not work: /api/latest answers 500.");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            requests.add(exchange.getRequestMethod() + " " + path);
            connections.add(exchange.getRequestHeaders().getFirst("Connection"));
            exchange.getRequestBody().readAllBytes();
            answered.incrementAndGet();
            if (slow) {
                LockSupport.parkNanos(10_000_000);
            }
            exchange.sendResponseHeaders(path.equals(broken) ? 500 : 200, -1);
        }
    }
}
