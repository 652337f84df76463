package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal of the simulator's writes, sent by {@code ./minitwit replay} to another MiniTwit. */
class JournalIT {

    @TempDir
    Path data;

    @TempDir
    Path otherData;

    @Test
    void makes_another_minitwit_the_same() {
        Path file = data.resolve("journal.jsonl");
        try (MiniTwitProcess minitwit =
                MiniTwitProcess.start(Launch.of(data.resolve("data")).with("MINITWIT_SIMULATOR_JOURNAL", "true"))) {
            SimulatorApi api = new SimulatorApi(URI.create(minitwit.baseUrl()));
            api.register("Ada", "ada@example.org", "secret").assertDone();
            api.register("Bo", "bo@example.org", "secret").assertDone();
            api.post("Ada", "smørrebrød 🍓").assertDone();
            api.follow("Ada", "Bo").assertDone();
            assertThat(api.post("nobody", "hi").status()).isEqualTo(404);
            api.moveLatest(4711);

            RunningDatabase database = minitwit.database();
            assertThat(database.number("SELECT count(*) FROM simulator_journal WHERE status = 204"))
                    .isEqualTo(4);
            assertThat(database.number("SELECT count(*) FROM simulator_journal j WHERE j::text LIKE '%secret%'"))
                    .isZero();
            CommandRun saved = CommandRun.of(
                    Map.of("MINITWIT_DB_USER", database.user(), "MINITWIT_DB_PASSWORD", database.password()),
                    "replay",
                    "--from",
                    database.url(),
                    "--save",
                    file.toString());
            assertThat(saved.exitCode()).as(saved.errors()).isZero();
        }
        try (MiniTwitProcess other = MiniTwitProcess.start(Launch.of(otherData))) {
            CommandRun run = CommandRun.of(Map.of(), "replay", "--from", file.toString(), other.baseUrl() + "/api");

            assertThat(run.output())
                    .as(run.errors())
                    .contains("sent      5 writes, 0 left out", "statuses: the same", "state of 2 users: the same");
            assertThat(run.exitCode()).isZero();
            assertThat(other.database().number("SELECT count(*) FROM simulator_journal"))
                    .as("off by default")
                    .isZero();
        }
    }
}
