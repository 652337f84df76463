package dk.itu.minitwit.lab.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.http.BaseUrl;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Warms up the clients against a server in this process that answers at once. The JVM then has loaded and compiled the
 * clients' code before the first second of a MiniTwit is measured.
 */
record Rehearsal(int clients) {

    private static final Duration DURATION = Duration.ofSeconds(1);
    private static final List<Workload> PRACTISED = List.of(Workload.SIMULATOR, Workload.MIXED);
    private static final byte[] MESSAGES =
            "[{\"content\":\"Hello\",\"pub_date\":1,\"user\":\"Nobody\"}]".getBytes(StandardCharsets.US_ASCII);

    /**
     * Runs for two seconds.
     *
     * @return a measurement of the clients alone
     * @throws CommandFailure if there is no free port
     */
    Measurement run() throws InterruptedException {
        HttpServer server = open();
        try {
            BaseUrl base = BaseUrl.parse(
                    "http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
            List<String> names = new RecentAuthors(base.toString()).names();
            Measurement all = new Measurement(DURATION.multipliedBy(PRACTISED.size()));
            for (Workload workload : PRACTISED) {
                all.add(Load.closed(clients).run(new HttpWorkers(base, workload.requests(base, names)), DURATION));
            }
            return all;
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.createContext("/", Rehearsal::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new CommandFailure("Cannot open a port to warm up the clients: " + e.getMessage(), e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if ("POST".equals(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(HttpURLConnection.HTTP_NO_CONTENT, -1);
            } else {
                exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, MESSAGES.length);
                exchange.getResponseBody().write(MESSAGES);
            }
        }
    }
}
