package dk.itu.minitwit.cli.bench;

import dk.itu.minitwit.cli.http.BaseUrl;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Clients that each send the next request as soon as the last one is answered: never more at once than clients. */
record ClosedLoad(BaseUrl base, int clients) implements Load {

    @Override
    public Measurement run(List<byte[]> requests, Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        List<Client> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            // Each begins elsewhere: they shall not ask for the same at the same time.
            Client client = new Client(base, requests, i * requests.size() / clients, new Measurement(duration), end);
            running.add(client);
            client.start();
        }
        Measurement all = new Measurement(duration);
        for (Client client : running) {
            client.join();
            all.add(client.measurement);
        }
        return all;
    }

    private static final class Client extends Thread {

        /** Who is refused at once does not try again at once. */
        private static final long PAUSE_MILLIS = 10;

        private final KeptConnection connection;
        private final List<byte[]> requests;
        private final int first;
        private final Measurement measurement;
        private final long end;

        Client(BaseUrl base, List<byte[]> requests, int first, Measurement measurement, long end) {
            super("bench-client");
            setDaemon(true);
            connection = new KeptConnection(base);
            this.requests = requests;
            this.first = first;
            this.measurement = measurement;
            this.end = end;
        }

        @Override
        public void run() {
            try (connection) {
                for (int i = first; System.nanoTime() - end < 0; i++) {
                    send(requests.get(i % requests.size()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void send(byte[] request) throws InterruptedException {
            long start = System.nanoTime();
            try {
                int status = connection.send(request);
                long now = System.nanoTime();
                if (status == 200) {
                    measurement.answered(now - start, now - end > 0);
                } else {
                    measurement.failed("status " + status);
                }
            } catch (IOException e) {
                measurement.failed(e.getMessage() == null ? e.toString() : e.getMessage());
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
