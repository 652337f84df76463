package dk.itu.minitwit.lab.simulate;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.Outcome;
import dk.itu.minitwit.lab.simulator.Scenario;
import dk.itu.minitwit.lab.simulator.SimulatorClient;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Sends a scenario's requests one after the other, as the simulator does. An error is counted and the next request
 * sent.
 *
 * <p>The speed is a factor on the recorded pace. The first action is sent at once, each other one after the sum of the
 * delays up to it, divided by the speed. If answers take longer, requests follow without a pause until the pace is
 * caught up.
 */
public final class Replay {

    /** Unlimited speed: the next request follows the answer at once. */
    public static final double UNLIMITED = Double.POSITIVE_INFINITY;

    /** The longest delay until a stop takes effect. */
    private static final long LONGEST_SLEEP = Duration.ofMillis(100).toNanos();

    private final Function<Action, Outcome> server;
    private final double speed;
    private final BiConsumer<Action, Outcome> listener;
    private final Ticker ticker;
    private volatile boolean stopped;

    /**
     * A replay at unlimited speed.
     *
     * @param timeLimit a later answer is an error
     */
    public Replay(BaseUrl base, Duration timeLimit) {
        this(
                new SimulatorClient(base, SimulatorCredential.header(), timeLimit)::send,
                UNLIMITED,
                (action, outcome) -> {},
                Ticker.SYSTEM);
    }

    /**
     * @param listener called by the replay's own thread after each request; a slow one delays the next request
     * @throws IllegalArgumentException if the speed is not greater than 0
     */
    public Replay(BaseUrl base, double speed, BiConsumer<Action, Outcome> listener) {
        this(new SimulatorClient(base)::send, speed, listener, Ticker.SYSTEM);
    }

    Replay(Function<Action, Outcome> server, double speed, BiConsumer<Action, Outcome> listener, Ticker ticker) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("The speed must be greater than 0, not " + speed);
        }
        this.server = server;
        this.speed = speed;
        this.listener = listener;
        this.ticker = ticker;
    }

    /** Sends all requests, unless stopped; blocks until the last answer. */
    public ReplayReport run(Scenario scenario) {
        ReplayReport report = new ReplayReport(scenario.actions().size());
        long start = ticker.nanoTime();
        double delays = 0;
        for (Action action : scenario.actions()) {
            delays += report.requests() == 0 ? 0 : action.delay().toNanos();
            awaitTurn(start, (long) (delays / speed));
            if (stopped) {
                break;
            }
            Outcome outcome = server.apply(action);
            report.add(outcome);
            listener.accept(action, outcome);
        }
        report.finish(Duration.ofNanos(ticker.nanoTime() - start));
        return report;
    }

    /** Ends the replay after the request in flight. May be called by any thread. */
    public void stop() {
        stopped = true;
    }

    /** Waits until that many nanoseconds after the start. */
    private void awaitTurn(long start, long nanos) {
        long left = nanos - (ticker.nanoTime() - start);
        while (left > 0 && !stopped) {
            ticker.sleep(Math.min(left, LONGEST_SLEEP));
            left = nanos - (ticker.nanoTime() - start);
        }
    }
}
