package dk.itu.minitwit.lab.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A fake server: messages of two users for the API's public timeline, a short chunked response for any other path. */
final class FakeMiniTwit implements AutoCloseable {

    static final String MESSAGES = """
        [{"content":"\\"user\\":\\"Nobody\\"","pub_date":3,"user":"User 1"},
         {"content":"hi","pub_date":2,"user":"Åse/ß"},{"content":"hi","pub_date":1,"user":"User 1"}]
        """;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private String messages = MESSAGES;
    private volatile boolean closing;
    private volatile Duration pause = Duration.ZERO;

    FakeMiniTwit() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    FakeMiniTwit answering(String path, int status) {
        statuses.put(path, status);
        return this;
    }

    /** Answers the first requests of a path with 503. */
    FakeMiniTwit refusingFirst(String path, int times) {
        refusals.put(path, new AtomicInteger(times));
        return this;
    }

    /** Delays each response. */
    FakeMiniTwit taking(Duration time) {
        pause = time;
        return this;
    }

    /** The status of all POST requests. */
    FakeMiniTwit answeringWrites(int status) {
        statuses.put("POST", status);
        return this;
    }

    FakeMiniTwit withMessages(String json) {
        messages = json;
        return this;
    }

    /** Closes the connection after each response. */
    FakeMiniTwit closingConnections() {
        closing = true;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Number of requests by path with its raw query. */
    Map<String, AtomicInteger> requests() {
        return requests;
    }

    /** Number of client ports. */
    int connections() {
        return clientPorts.size();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Thread.sleep(pause.toMillis());
            String path = exchange.getRequestURI().toString();
            boolean known = !path.startsWith("/api/")
                    || "Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUh"
                            .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            requests.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
            clientPorts.add(exchange.getRemoteAddress().getPort());
            if (closing) {
                exchange.getResponseHeaders().add("Connection", "close");
            }
            int status = statuses.getOrDefault(exchange.getRequestMethod().equals("POST") ? "POST" : path, 200);
            if (refusals.containsKey(path) && refusals.get(path).getAndDecrement() > 0) {
                status = 503;
            }
            boolean empty = status == 204;
            exchange.sendResponseHeaders(known ? status : 403, empty ? -1 : 0);
            if (!empty) {
                exchange.getResponseBody().write(messages.getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
