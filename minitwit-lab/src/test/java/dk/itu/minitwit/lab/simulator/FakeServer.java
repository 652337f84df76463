package dk.itu.minitwit.lab.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A fake API that records its requests and answers with one status. */
public final class FakeServer implements AutoCloseable {

    /** A received request with its raw path and query and the client's port. */
    public record Request(String method, String uri, Headers headers, String body, int clientPort) {}

    private final HttpServer server;
    private final int status;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private FakeServer(int status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public static FakeServer answering(int status) throws IOException {
        return new FakeServer(status);
    }

    public String url() {
        return "http://127.0.0.1:%d/api".formatted(server.getAddress().getPort());
    }

    public List<Request> requests() {
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
