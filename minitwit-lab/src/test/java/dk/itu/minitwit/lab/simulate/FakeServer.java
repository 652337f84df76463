package dk.itu.minitwit.lab.simulate;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An API that remembers what it was sent and answers with one status. */
final class FakeServer implements AutoCloseable {

    /** One request as it arrived: the path and the query as they were, the port it came from. */
    record Request(String method, String uri, Headers headers, String body, int clientPort) {}

    private final HttpServer server;
    private final int status;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private FakeServer(int status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static FakeServer answering(int status) throws IOException {
        return new FakeServer(status);
    }

    String url() {
        return "http://127.0.0.1:%d/api".formatted(server.getAddress().getPort());
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRemoteAddress().getPort()));
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
