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
    private static final long LOOKS_MILLIS = 500;
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
        String run = UUID.randomUUID().toString().substring(0, 6);
        AtomicInteger next = new AtomicInteger();
        LongAdder sent = new LongAdder();
        long start = System.nanoTime();
        List<Runner> runners = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Runner runner = new Runner(run, next, sent, BETWEEN_STARTS.multipliedBy(i));
            runners.add(runner);
            runner.start();
        }
        awaitAll(runners, sent, start);
        Measurement all = new Measurement(Duration.ofNanos(System.nanoTime() - start));
        runners.forEach(runner -> all.add(runner.measurement));
        return all;
    }

    private void awaitAll(List<Runner> runners, LongAdder sent, long start) throws InterruptedException {
        long all = (long) scenario.actions().size() * repetitions;
        long nextLine = start + BETWEEN_LINES.toNanos();
        for (Runner runner : runners) {
            while (runner.isAlive()) {
                runner.join(LOOKS_MILLIS);
                long now = System.nanoTime();
                if (now - nextLine >= 0) {
                    nextLine += BETWEEN_LINES.toNanos();
                    Duration taken = Duration.ofNanos(now - start);
                    progress.accept("%d of %d requests after %d s: %d/s"
                            .formatted(
                                    sent.sum(),
                                    all,
                                    taken.toSeconds(),
                                    sent.sum() * 1_000 / Math.max(1, taken.toMillis())));
                }
            }
        }
    }

    private final class Runner extends Thread {

        private final String run;
        private final AtomicInteger next;
        private final LongAdder sent;
        private final Duration wait;
        private final Measurement measurement = new Measurement(Duration.ZERO);
        private final RequestWriter writer = new RequestWriter(api, SimulatorCredential.header(), true);

        Runner(String run, AtomicInteger next, LongAdder sent, Duration wait) {
            super("marathon");
            setDaemon(true);
            this.run = run;
            this.next = next;
            this.sent = sent;
            this.wait = wait;
        }

        @Override
        public void run() {
            try (KeptConnection connection = new KeptConnection(api)) {
                Thread.sleep(wait.toMillis());
                for (int repetition = next.getAndIncrement();
                        repetition < repetitions;
                        repetition = next.getAndIncrement()) {
                    String suffix = " " + run + " " + repetition;
                    for (Action action : scenario.actions()) {
                        send(connection, renamed(action, suffix));
                    }
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }

        /** Retries refused requests: later actions depend on them. */
        private void send(KeptConnection connection, Action action) throws InterruptedException {
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
