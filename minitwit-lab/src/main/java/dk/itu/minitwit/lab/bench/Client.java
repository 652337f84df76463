package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.lab.bench.Workers.Worker;
import java.io.IOException;

/** A benchmark client: sends one request after the other at the pace of its load and records the results. */
final class Client extends Thread {

    /** A refused client backs off. */
    private static final long PAUSE_MILLIS = 10;

    /** The time of each request. */
    @FunctionalInterface
    interface Pace {

        /**
         * Waits for the next scheduled time and returns it, as {@link System#nanoTime}. The client stops at the end
         * time.
         */
        long next() throws InterruptedException;
    }

    private final Worker worker;
    private final Pace pace;
    private final Measurement measurement;
    private final long end;

    /**
     * @param measurement shared with the other clients
     * @param end as {@link System#nanoTime}
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
        } catch (Workers.RefusedException e) {
            measurement.refused(System.nanoTime() - turn);
            Thread.sleep(PAUSE_MILLIS);
        } catch (IOException e) {
            measurement.failed(e.getMessage() == null ? e.toString() : e.getMessage());
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
