package dk.itu.minitwit.cli.bench;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.KeptConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/** Sends its requests one after the other, when its load says so, and notes what came of them. */
final class Client extends Thread {

    /** Who is refused at once does not try again at once. */
    private static final long PAUSE_MILLIS = 10;

    /** When a client sends. */
    @FunctionalInterface
    interface Pace {

        /** Waits for the next turn, and returns when that is or was, by {@link System#nanoTime}; nothing is sent at or after the end. */
        long next() throws InterruptedException;
    }

    private final KeptConnection connection;
    private final Supplier<Request> requests;
    private final Pace pace;
    private final Measurement measurement;
    private final long end;

    /** @param end by {@link System#nanoTime} */
    Client(BaseUrl base, Supplier<Request> requests, Pace pace, Duration duration, long end) {
        super("bench-client");
        setDaemon(true);
        connection = new KeptConnection(base);
        this.requests = requests;
        this.pace = pace;
        this.measurement = new Measurement(duration);
        this.end = end;
    }

    /** Waits for it to end. */
    Measurement result() throws InterruptedException {
        join();
        return measurement;
    }

    @Override
    public void run() {
        try (connection) {
            for (long turn = pace.next(); turn - end < 0; turn = pace.next()) {
                send(requests.get(), turn);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Request request, long turn) throws InterruptedException {
        try {
            int status = connection.send(request.bytes(), request.keeps());
            long now = System.nanoTime();
            if (status == request.status()) {
                measurement.answered(now - turn, now - end > 0);
            } else {
                measurement.failed("status " + status);
            }
        } catch (IOException e) {
            measurement.failed(e.getMessage() == null ? e.toString() : e.getMessage());
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
