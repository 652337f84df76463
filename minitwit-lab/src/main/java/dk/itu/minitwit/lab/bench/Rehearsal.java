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
 * Lets the clients practise on a server in this process that answers everything at once and does nothing: what they are made
 * of is loaded and compiled then, and the first second of a MiniTwit is not spent on that.
 */
record Rehearsal(int clients) {

    private static final Duration DURATION = Duration.ofSeconds(1);
    private static final List<Workload> PRACTISED = List.of(Workload.SIMULATOR, Workload.MIXED);
    private static final byte[] MESSAGES =
            "[{\"content\":\"Hello\",\"pub_date\":1,\"user\":\"Nobody\"}]".getBytes(StandardCharsets.US_ASCII);

    /**
     * Takes two seconds.
     *
     * @return what came of it, which says nothing about any MiniTwit
     * @throws CommandFailure when there is no port for it
     */
    Measurement run() throws InterruptedException {
        HttpServer server = open();
        try {
            BaseUrl base = BaseUrl.parse(
                    "http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
            List<String> names = new RecentAuthors(base.toString()).names();
            Measurement all = new Measurement(DURATION.multipliedBy(PRACTISED.size()));
            for (Workload workload : PRACTISED) {
                all.add(new ClosedLoad(clients).run(new HttpWorkers(base, workload.requests(base, names)), DURATION));
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
            throw new CommandFailure("There is no port for the clients to practise on: " + e.getMessage(), e);
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
