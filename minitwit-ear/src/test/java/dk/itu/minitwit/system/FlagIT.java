package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flagging messages with and without a running MiniTwit. */
class FlagIT {

    @TempDir
    Path data;

    @Test
    void hides_and_shows_messages_whether_it_runs_or_not() {
        String id;
        try (MiniTwitProcess minitwit = MiniTwitProcess.start(Launch.of(data))) {
            Http.post(minitwit.baseUrl() + "/api/register", "{\"username\":\"Ann\",\"email\":\"a@b\",\"pwd\":\"p\"}");
            Http.post(minitwit.baseUrl() + "/api/msgs/Ann", "{\"content\":\"rude\"}");
            id = Long.toString(minitwit.database().number("SELECT id FROM messages"));

            assertThat(flag(id).exitCode()).isZero();
            assertThat(Http.get(minitwit.baseUrl() + "/api/msgs/Ann").body()).isEqualTo("[]");
            assertThat(Http.get(minitwit.baseUrl() + "/public").body()).doesNotContain("rude");
            assertThat(flag("--undo", id).exitCode()).isZero();
            assertThat(Http.get(minitwit.baseUrl() + "/api/msgs/Ann").body()).contains("rude");
            minitwit.stop();
        }
        assertThat(flag(id).exitCode()).isZero();
        assertThat(flag("--list").output()).contains("rude").contains("Ann");

        CommandRun undone = flag("--undo", "999999", id);
        assertThat(undone.exitCode()).isOne();
        assertThat(undone.errors()).contains("999999");
        assertThat(flag("--list").output()).doesNotContain("rude");
    }

    private CommandRun flag(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "flag";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data";
        all[arguments.length + 2] = data.toString();
        return CommandRun.of(Map.of(), all);
    }
}
