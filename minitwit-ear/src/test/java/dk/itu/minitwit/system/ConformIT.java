package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./minitwit conform} finds no deviation in this MiniTwit, and decides every case. */
class ConformIT {

    @TempDir
    Path data;

    @Test
    void finds_no_deviation() {
        try (MiniTwitProcess minitwit = MiniTwitProcess.start(Launch.of(data))) {
            SimulatorApi api = new SimulatorApi(URI.create(minitwit.baseUrl()));
            api.register("Ada", "ada@example.org", "p").assertDone();
            // More than any list shows.
            minitwit.database()
                    .update("INSERT INTO messages (author_id, text, published_at)"
                            + " SELECT id, 'message ' || n, now() FROM users, generate_series(1, 1001) n");
            api.moveLatest(4711);

            // A machine that stops for a moment is no fault here.
            CommandRun run = CommandRun.of(Map.of(), "conform", "--deadline=10000", minitwit.baseUrl() + "/api");

            assertThat(run.output()).as(run.errors()).contains("score     100.0 %:", " 0 failed, 0 undecided");
            assertThat(run.exitCode()).isZero();
            assertThat(api.latest()).isEqualTo(4711);
        }
    }
}
