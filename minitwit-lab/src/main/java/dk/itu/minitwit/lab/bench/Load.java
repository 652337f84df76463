package dk.itu.minitwit.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A schedule of requests. */
@FunctionalInterface
interface Load {

    /** Runs the workers for the duration and waits for the last answers. */
    Measurement run(Workers workers, Duration duration) throws InterruptedException;

    /**
     * Runs clients that share a pace.
     *
     * @param start as {@link System#nanoTime}
     */
    static Measurement run(int clients, Workers workers, Client.Pace pace, long start, Duration duration)
            throws InterruptedException {
        long end = start + duration.toNanos();
        Measurement all = new Measurement(duration);
        List<Client> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Client client = new Client(workers.of(i, clients), pace, all, end);
            running.add(client);
            client.start();
        }
        for (Client client : running) {
            client.join();
        }
        return all;
    }
}
