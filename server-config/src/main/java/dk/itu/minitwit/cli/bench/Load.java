package dk.itu.minitwit.cli.bench;

import dk.itu.minitwit.cli.http.BaseUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A manner of sending requests. */
@FunctionalInterface
interface Load {

    /** Sends these for that long, and waits for the last answers. */
    Measurement run(Requests requests, Duration duration) throws InterruptedException;

    /** The same by clients that send at a pace, which they share, from a start by {@link System#nanoTime}. */
    static Measurement run(
            BaseUrl base, int clients, Requests requests, Client.Pace pace, long start, Duration duration)
            throws InterruptedException {
        long end = start + duration.toNanos();
        List<Client> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Client client = new Client(base, requests.of(i, clients), pace, duration, end);
            running.add(client);
            client.start();
        }
        Measurement all = new Measurement(duration);
        for (Client client : running) {
            all.add(client.result());
        }
        return all;
    }
}
