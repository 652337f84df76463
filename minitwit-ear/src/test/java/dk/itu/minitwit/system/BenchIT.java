package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks against a real MiniTwit: every request of every workload gets the right answer. */
class BenchIT {

    @TempDir
    Path data;

    @Test
    void every_workload_is_answered_without_an_error() {
        CommandRun fill = CommandRun.of(Map.of(), "fill", "1000", "--data=" + data);
        assertThat(fill.exitCode()).as(fill::errors).isZero();
        try (MiniTwitProcess minitwit = MiniTwitProcess.start(Launch.of(data))) {
            CommandRun run = CommandRun.of(
                    Map.of(),
                    "bench",
                    minitwit.baseUrl(),
                    "--workload=api,public,api-user,profile,home-0,home-inactive,home-33,home-5000,nothing,"
                            + "db-reads,reads,db-simulator,simulator,simulator-kept,mixed",
                    "--data=" + data,
                    "--clients=1",
                    "--warm-up=0",
                    "--rounds=1",
                    "--seconds=1");

            assertThat(run.exitCode()).as("%s%s", run.output(), run.errors()).isZero();
            assertThat(run.output()).contains("reads/db-reads", "simulator/db-simulator");
        }
    }
}
