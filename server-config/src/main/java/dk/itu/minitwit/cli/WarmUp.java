package dk.itu.minitwit.cli;

import dk.itu.minitwit.cli.http.SimulatorCredential;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends a fresh server requests of every kind until they are quick, so that who reads "ready" is served in time. None
 * changes anything: they read, or they name a user that cannot exist, since names have no control characters.
 */
class WarmUp {

    /** What the start takes longer for it, the first minute gains (ADR 017). */
    private static final Duration TIME = Duration.ofSeconds(3);

    /** As many requests at once as make the server's threads and connections, too. */
    private static final int AT_ONCE = 8;

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final String NOBODY = "%01";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final String base;
    private final List<HttpRequest> requests;

    WarmUp(String base) {
        this.base = base;
        this.requests = List.of(
                get("/api/msgs?no=30"),
                get("/api/msgs/" + NOBODY),
                post("/api/msgs/" + NOBODY, "{\"content\":\"warm-up\"}"),
                post("/api/fllws/" + NOBODY, "{\"follow\":\"a\"}"),
                post("/api/fllws/" + NOBODY, "{\"unfollow\":\"a\"}"),
                post("/api/register", "{\"username\":\"\",\"email\":\"a@b\",\"pwd\":\"a\"}"),
                get("/login"));
    }

    /** @throws CommandFailure when a front end does not answer as it should */
    void run() throws IOException, InterruptedException {
        requireWorking("/public");
        requireWorking("/api/latest");
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long end = System.nanoTime() + TIME.toNanos();
            for (Future<?> client : clients.invokeAll(Collections.nCopies(AT_ONCE, () -> sendUntil(end)))) {
                client.get();
            }
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    private Void sendUntil(long end) throws IOException, InterruptedException {
        while (System.nanoTime() < end) {
            for (HttpRequest request : requests) {
                client.send(request, BodyHandlers.discarding());
            }
        }
        return null;
    }

    private void requireWorking(String path) throws IOException, InterruptedException {
        int status = client.send(get(path), BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new CommandFailure("The application does not work: " + path + " answers " + status + ".");
        }
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private HttpRequest post(String path, String json) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Authorization", SimulatorCredential.header());
    }
}
