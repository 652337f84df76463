package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.simulate.Replay;
import dk.itu.minitwit.lab.simulate.ReplayReport;
import dk.itu.minitwit.lab.simulator.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator's whole scenario, and a kill of the application afterwards. */
class ScenarioIT {

    /** A machine that stops for a moment is no fault here; {@code ./minitwit simulate} has the simulator's limit. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    Path data;

    /** The whole one where it is at hand, or a small one of our own. */
    @Test
    void replays_the_scenario_without_an_error_and_keeps_it_through_a_kill() throws Exception {
        Optional<Path> whole = SharedData.find("minitwit_scenario.csv");
        if (whole.isPresent()) {
            replayAndKill(whole.get(), 200, 11_306, 6_265, 25_921);
        } else {
            replayAndKill(SharedData.smallScenario(), 6, 24, 14, 59);
        }
    }

    @Test
    void runs_a_small_marathon_and_finds_exactly_the_expected_rows() {
        try (MiniTwitProcess minitwit = MiniTwitProcess.start(Launch.of(data))) {
            CommandRun run = CommandRun.of(
                    Map.of(),
                    "bench",
                    minitwit.baseUrl(),
                    "--marathon=" + SharedData.smallScenario(),
                    "--repetitions=50",
                    // No more clients than hashing slots, so that no sign-up is refused.
                    "--clients=2",
                    "--data=" + data);

            assertThat(run.exitCode()).as("%s%s", run.output(), run.errors()).isZero();
            assertThat(run.output()).contains("0 errors", "as expected: 300 users, 1200 messages, 700 follows");
        }
    }

    private void replayAndKill(Path scenario, int users, int messages, int follows, int latest) throws Exception {
        Launch launch = Launch.of(data);
        try (MiniTwitProcess minitwit = MiniTwitProcess.start(launch)) {
            ReplayReport report =
                    new Replay(BaseUrl.parse(minitwit.baseUrl() + "/api"), LIMIT).run(Scenario.read(scenario));
            assertThat(report.errorsByKind()).isEmpty();
            assertCounts(minitwit, users, messages, follows, latest);
            minitwit.kill();
        }
        try (MiniTwitProcess again = MiniTwitProcess.start(launch)) {
            assertCounts(again, users, messages, follows, latest);
            assertThat(Http.get(again.baseUrl() + "/api/latest").body()).isEqualTo("{\"latest\":" + latest + "}");
        }
    }

    private static void assertCounts(MiniTwitProcess minitwit, int users, int messages, int follows, int latest) {
        RunningDatabase database = minitwit.database();
        assertThat(database.number("SELECT count(*) FROM users")).isEqualTo(users);
        assertThat(database.number("SELECT count(*) FROM messages")).isEqualTo(messages);
        assertThat(database.number("SELECT count(*) FROM follows")).isEqualTo(follows);
        assertThat(database.number("SELECT value FROM latest")).isEqualTo(latest);
    }
}
