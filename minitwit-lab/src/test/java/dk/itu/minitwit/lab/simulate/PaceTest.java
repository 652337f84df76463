package dk.itu.minitwit.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.Outcome;
import dk.itu.minitwit.lab.simulator.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The times of a replay's requests. */
class PaceTest {

    private final FakeTicker ticker = new FakeTicker();
    private final List<Duration> sentAt = new ArrayList<>();

    @Test
    void sends_without_waiting_unless_told_otherwise() {
        run(Replay.UNLIMITED, Duration.ofMillis(2), Actions.tweets(0, 5_000, 5_000));

        assertThat(sentAt).containsExactly(Duration.ZERO, Duration.ofMillis(2), Duration.ofMillis(4));
    }

    @Test
    void keeps_the_recorded_pace() {
        run(1, Duration.ofMillis(2), Actions.tweets(0, 500, 0, 1_000));

        assertThat(sentAt)
                .containsExactly(
                        Duration.ZERO, Duration.ofMillis(500), Duration.ofMillis(502), Duration.ofMillis(1_500));
    }

    @Test
    void keeps_a_multiple_and_a_fraction_of_the_pace() {
        run(10, Duration.ZERO, Actions.tweets(0, 500, 1_000));
        assertThat(sentAt).containsExactly(Duration.ZERO, Duration.ofMillis(50), Duration.ofMillis(150));

        sentAt.clear();
        run(0.5, Duration.ZERO, Actions.tweets(0, 500, 1_000));
        assertThat(sentAt).containsExactly(Duration.ZERO, Duration.ofMillis(1_000), Duration.ofMillis(3_000));
    }

    @Test
    void makes_up_for_slow_answers() {
        run(1, Duration.ofMillis(150), Actions.tweets(0, 100, 100, 400));

        assertThat(sentAt)
                .containsExactly(Duration.ZERO, Duration.ofMillis(150), Duration.ofMillis(300), Duration.ofMillis(600));
    }

    @Test
    void does_not_wait_before_the_first_action() {
        ReplayReport report = run(1, Duration.ofMillis(1), Actions.tweets(9_000, 100));

        assertThat(sentAt).containsExactly(Duration.ZERO, Duration.ofMillis(100));
        assertThat(report.duration()).isEqualTo(Duration.ofMillis(101));
    }

    private ReplayReport run(double speed, Duration latency, Scenario scenario) {
        long start = ticker.nanoTime();
        Function<Action, Outcome> server = action -> {
            sentAt.add(Duration.ofNanos(ticker.nanoTime() - start));
            ticker.sleep(latency.toNanos());
            return new Outcome("", latency.toNanos());
        };
        return new Replay(server, speed, (action, outcome) -> {}, ticker).run(scenario);
    }
}
