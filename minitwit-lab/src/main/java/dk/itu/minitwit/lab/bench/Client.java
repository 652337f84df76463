package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.lab.bench.Workers.Worker;
import java.io.IOException;

/** Does its work, one thing after the other, when its load says so, and notes what came of it. */
final class Client extends Thread {

    /** Who is refused at once does not try again at once. */
    private static final long PAUSE_MILLIS = 10;

    /** When a client sends. */
    @FunctionalInterface
    interface Pace {

        /** Waits for the next turn, and returns when that is or was, by {@link System#nanoTime}; nothing is sent at or after the end. */
        long next() throws InterruptedException;
    }

    private final Worker worker;
    private final Pace pace;
    private final Measurement measurement;
    private final long end;

    /**
     * @param measurement where it notes what came of it, as others do
     * @param end by {@link System#nanoTime}
     */
    Client(Worker worker, Pace pace, Measurement measurement, long end) {
        super("bench-client");
        setDaemon(true);
        this.worker = worker;
        this.pace = pace;
        this.measurement = measurement;
        this.end = end;
    }

    @Override
    public void run() {
        try (worker) {
            for (long turn = pace.next(); turn - end < 0; turn = pace.next()) {
                send(turn);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(long turn) throws InterruptedException {
        try {
            worker.next();
            long now = System.nanoTime();
            measurement.answered(now - turn, now - end > 0);
        } catch (RefusedException e) {
            measurement.refused(System.nanoTime() - turn);
            Thread.sleep(PAUSE_MILLIS);
        } catch (IOException e) {
            measurement.failed(e.getMessage() == null ? e.toString() : e.getMessage());
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
