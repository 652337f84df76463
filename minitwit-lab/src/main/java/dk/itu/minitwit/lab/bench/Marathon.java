package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.KeptConnection;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.RequestWriter;
import dk.itu.minitwit.lab.simulator.Scenario;
import dk.itu.minitwit.lab.simulator.Verb;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Replays a scenario repeatedly, each time with new users. Several clients on persistent connections each take one
 * repetition at a time and keep its order.
 *
 * @param api base URL of the API
 * @param progress receives a line every 30 seconds
 */
record Marathon(BaseUrl api, Scenario scenario, int repetitions, int clients, Consumer<String> progress) {

    /** A scenario begins with registrations; the clients must not send all of theirs at once. */
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);
    private static final int DONE = 204;

    /** The {@code Retry-After} of an overloaded server. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final int TRIES = 5;

    /**
     * Runs all repetitions.
     *
     * @return the measurements of all requests over the whole time
     */
    Measurement run() throws InterruptedException {
        Run run = new Run();
        long start = System.nanoTime();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(clients + 1);
        try {
            long pause = BETWEEN_LINES.toSeconds();
            threads.scheduleAtFixedRate(() -> progress.accept(line(run, start)), pause, pause, TimeUnit.SECONDS);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(threads.schedule(run::repeat, i * BETWEEN_STARTS.toMillis(), TimeUnit.MILLISECONDS));
            }
            for (Future<?> client : all) {
                client.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.shutdownNow();
        }
        Measurement measurement = new Measurement(Duration.ofNanos(System.nanoTime() - start));
        measurement.add(run.measurement);
        return measurement;
    }

    private String line(Run run, long start) {
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        return "%d of %d requests after %d s: %d/s"
                .formatted(
                        run.sent.sum(),
                        (long) scenario.actions().size() * repetitions,
                        taken.toSeconds(),
                        run.sent.sum() * 1_000 / Math.max(1, taken.toMillis()));
    }

    /** The state of all clients. */
    private final class Run {

        private final String name = UUID.randomUUID().toString().substring(0, 6);
        private final AtomicInteger next = new AtomicInteger();
        private final LongAdder sent = new LongAdder();
        private final Measurement measurement = new Measurement(Duration.ZERO);

        /** One client: takes one repetition after the other. */
        Void repeat() throws InterruptedException {
            RequestWriter writer = new RequestWriter(api, SimulatorCredential.header(), true);
            try (KeptConnection connection = new KeptConnection(api)) {
                for (int repetition = next.getAndIncrement();
                        repetition < repetitions;
                        repetition = next.getAndIncrement()) {
                    for (Action action : scenario.actions()) {
                        send(connection, writer, renamed(action, " " + name + " " + repetition));
                    }
                }
            }
            return null;
        }

        /** Retries refused requests: later actions depend on them. */
        private void send(KeptConnection connection, RequestWriter writer, Action action) throws InterruptedException {
            byte[] request = writer.write(action);
            for (int left = TRIES - 1; sendOnce(connection, request, action.verb(), left == 0); left--) {
                Thread.sleep(RETRY_AFTER.toMillis());
            }
            sent.increment();
        }

        /** @return whether the request was refused and must be sent again */
        private boolean sendOnce(KeptConnection connection, byte[] request, Verb verb, boolean isLastTry) {
            long start = System.nanoTime();
            try {
                int status = connection.send(request, true);
                long nanos = System.nanoTime() - start;
                if (status == HttpWorkers.REFUSED && !isLastTry) {
                    measurement.refused(nanos);
                    return true;
                }
                if (status == DONE) {
                    measurement.answered(nanos, false);
                } else {
                    measurement.failed(verb.label() + ": status " + status);
                }
            } catch (IOException failure) {
                measurement.failed(verb.label() + ": " + failure.getMessage());
            }
            return false;
        }

        private static Action renamed(Action action, String suffix) {
            List<String> arguments = new ArrayList<>(action.arguments());
            if (action.verb() == Verb.FOLLOW || action.verb() == Verb.UNFOLLOW) {
                arguments.set(0, arguments.get(0) + suffix);
            }
            return new Action(action.id(), action.delay(), action.verb(), action.user() + suffix, arguments);
        }
    }
}
