package dk.itu.minitwit.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.FakeServer;
import dk.itu.minitwit.lab.simulator.Outcome;
import dk.itu.minitwit.lab.simulator.Scenario;
import dk.itu.minitwit.lab.simulator.SimulatorClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

    private static final BiConsumer<Action, Outcome> NOBODY = (action, outcome) -> {};

    private final FakeTicker ticker = new FakeTicker();

    @Test
    void sends_everything_in_order_with_its_id_as_latest() throws IOException {
        try (FakeServer server = FakeServer.answering(204)) {
            ReplayReport report = new Replay(BaseUrl.parse(server.url()), SimulatorClient.TIME_LIMIT)
                    .run(Scenario.read(Actions.smallScenario()));

            assertThat(report.requests()).isEqualTo(60);
            assertThat(server.requests())
                    .extracting(request -> request.uri().replaceFirst(".*latest=", ""))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 60).mapToObj(String::valueOf).toList());
            assertThat(server.requests())
                    .allSatisfy(request -> assertThat(request.method()).isEqualTo("POST"));
            assertThat(server.requests().get(1).uri()).isEqualTo("/api/msgs/Ada%20Birk?latest=1");
        }
    }

    @Test
    void goes_on_after_errors_and_counts_them_by_kind() {
        List<String> errors = List.of("", "status 404", "timeout after 300 ms", "status 404", "");
        List<String> heard = new ArrayList<>();
        Replay replay = new Replay(
                action -> new Outcome(errors.get(action.id()), 1_000),
                Replay.UNLIMITED,
                (action, outcome) -> heard.add(action.id() + outcome.error()),
                ticker);

        ReplayReport report = replay.run(Actions.tweets(0, 0, 0, 0, 0));

        assertThat(report.requests()).isEqualTo(5);
        assertThat(report.errors()).isEqualTo(3);
        assertThat(report.errorsByKind()).containsEntry("status 404", 2).containsEntry("timeout after 300 ms", 1);
        assertThat(heard).containsExactly("0", "1status 404", "2timeout after 300 ms", "3status 404", "4");
    }

    @Test
    void stops_between_two_requests() {
        AtomicReference<Replay> replay = new AtomicReference<>();
        Function<Action, Outcome> stopping = action -> {
            if (action.id() == 1) {
                replay.get().stop();
            }
            return new Outcome("", 1_000);
        };
        replay.set(new Replay(stopping, 1, NOBODY, ticker));

        ReplayReport report = replay.get().run(Actions.tweets(0, 100, 1_000_000, 0));

        assertThat(report.requests()).isEqualTo(2);
        assertThat(report.duration()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void stops_while_it_waits() {
        AtomicReference<Replay> replay = new AtomicReference<>();
        replay.set(new Replay(action -> new Outcome("", 1_000), 1, NOBODY, new FakeTicker() {
            @Override
            public void sleep(long nanos) {
                super.sleep(nanos);
                replay.get().stop();
            }
        }));

        ReplayReport report = replay.get().run(Actions.tweets(0, 1_000_000));

        assertThat(report.requests()).isEqualTo(1);
        assertThat(report.duration()).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY})
    void rejects_speeds_that_are_none(double speed) {
        assertThatThrownBy(() -> new Replay(action -> new Outcome("", 1), speed, NOBODY, ticker))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The speed must be greater than 0, not " + speed);
    }
}
