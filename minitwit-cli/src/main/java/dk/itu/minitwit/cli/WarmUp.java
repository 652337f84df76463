package dk.itu.minitwit.cli;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.KeptConnection;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends requests of every kind to a new server, so that it answers the first real ones in time. None changes data: each
 * only reads, or names a user that cannot exist, because user names have no control characters.
 */
class WarmUp {

    static final Duration LONGEST = Duration.ofSeconds(60);

    /** About the number in a second on two free cores: a server on a busy host warms up for longer (ADR 050). */
    private static final int ENOUGH_IN_A_SECOND = 200;

    /** Enough parallel requests to create the server's threads and database connections. */
    private static final int AT_ONCE = 8;

    private static final int OK = 200;
    private static final String NOBODY = "%01";

    private final BaseUrl base;
    private final Duration shortest;
    private final List<byte[]> requests;
    private final AtomicInteger sent = new AtomicInteger();

    /** @param shortest costs start-up time and saves more in the first minute (ADR 017) */
    WarmUp(BaseUrl base, Duration shortest) {
        this.base = base;
        this.shortest = shortest;
        this.requests = List.of(
                get("/api/msgs?no=30"),
                get("/api/msgs/" + NOBODY),
                post("/api/msgs/" + NOBODY, "{\"content\":\"warm-up\"}"),
                post("/api/fllws/" + NOBODY, "{\"follow\":\"a\"}"),
                post("/api/fllws/" + NOBODY, "{\"unfollow\":\"a\"}"),
                post("/api/register", "{\"username\":\"\",\"email\":\"a@b\",\"pwd\":\"a\"}"),
                get("/login"),
                get("/public"));
    }

    /** @throws CommandFailure if a front end does not answer 200 */
    void run() throws IOException, InterruptedException {
        requireWorking("/public");
        if (SimulatorCredential.isEnabled()) {
            requireWorking("/api/latest");
        }
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long start = System.nanoTime();
            for (Future<?> client : clients.invokeAll(Collections.nCopies(AT_ONCE, () -> sendSince(start)))) {
                client.get();
            }
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    /** A new connection per request, as the simulator does. */
    private Void sendSince(long start) throws IOException {
        try (KeptConnection connection = new KeptConnection(base)) {
            do {
                for (byte[] request : requests) {
                    connection.send(request, false);
                    sent.incrementAndGet();
                }
            } while (!isEnough(System.nanoTime() - start));
        }
        return null;
    }

    private boolean isEnough(long nanos) {
        return nanos > LONGEST.toNanos()
                || (nanos > shortest.toNanos() && sent.get() >= ENOUGH_IN_A_SECOND * shortest.toSeconds());
    }

    private void requireWorking(String path) throws IOException {
        try (KeptConnection connection = new KeptConnection(base)) {
            int status = connection.send(get(path), false);
            if (status != OK) {
                throw new CommandFailure("The application does not work: " + path + " answers " + status + ".");
            }
        }
    }

    private byte[] get(String path) {
        return request("GET", path, "");
    }

    private byte[] post(String path, String json) {
        return request("POST", path, json);
    }

    private byte[] request(String method, String path, String json) {
        String request =
                """
                %s %s HTTP/1.1
                Host: %s
                Connection: close
                Content-Type: application/json
                Authorization: %s
                Content-Length: %d

                %s""".formatted(method, path, base.authority(), SimulatorCredential.header(), json.length(), json);
        return request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
