package dk.itu.minitwit.lab.simulate;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.Scenario;
import java.time.Duration;
import java.util.function.Function;

/**
 * Sends a scenario's requests one after the other, as the simulator does: an error is counted and the next one sent.
 *
 * <p>The speed is a factor on the pace the scenario was recorded with. The first action is sent at once, every other
 * one when the delays up to it have passed, divided by the speed; when the answers take longer than that, right after
 * the answer before, until the pace is made up for.
 */
public final class Replay {

    /** As fast as it goes: the next request right after the answer. */
    public static final double UNLIMITED = Double.POSITIVE_INFINITY;

    /** How late a stop may be noticed. */
    private static final long LONGEST_SLEEP = Duration.ofMillis(100).toNanos();

    private final Function<Action, Outcome> server;
    private final double speed;
    private final ReplayListener listener;
    private final Ticker ticker;
    private volatile boolean stopped;

    /** A replay as fast as it goes. */
    public Replay(BaseUrl base) {
        this(base, UNLIMITED, (action, outcome) -> {});
    }

    /**
     * A replay at a speed.
     *
     * @throws IllegalArgumentException if the speed is not greater than 0
     */
    public Replay(BaseUrl base, double speed, ReplayListener listener) {
        this(new SimulatorClient(base)::send, speed, listener, Ticker.SYSTEM);
    }

    Replay(Function<Action, Outcome> server, double speed, ReplayListener listener, Ticker ticker) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("The speed must be greater than 0, not " + speed);
        }
        this.server = server;
        this.speed = speed;
        this.listener = listener;
        this.ticker = ticker;
    }

    /** Sends everything, unless it is stopped, and tells what came of it. Takes as long as that takes. */
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
            listener.answered(action, outcome);
        }
        report.finish(Duration.ofNanos(ticker.nanoTime() - start));
        return report;
    }

    /** Lets no further request be sent; from any thread, at any time. The running one still gets its answer. */
    public void stop() {
        stopped = true;
    }

    /** Waits until that many nanoseconds have passed since the start. */
    private void awaitTurn(long start, long nanos) {
        long left = nanos - (ticker.nanoTime() - start);
        while (left > 0 && !stopped) {
            ticker.sleep(Math.min(left, LONGEST_SLEEP));
            left = nanos - (ticker.nanoTime() - start);
        }
    }
}
