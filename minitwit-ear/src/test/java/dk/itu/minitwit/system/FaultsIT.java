package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault once: nothing acknowledged is lost, whatever is killed, stopped, frozen or cut off. */
class FaultsIT {

    @TempDir
    Path data;

    @Test
    void nothing_acknowledged_is_lost() {
        CommandRun run = faults("--clients=4", "--freeze=2", "--data=" + data.resolve("new"));

        assertThat(run.exitCode()).as("%s%s", run.output(), run.errors()).isZero();
        assertThat(run.output()).contains("Acknowledged and lost: 0. Stored twice: 0.");
        assertThat(run.output().lines().filter(line -> line.contains(" writes again after ")))
                .hasSize(7);
    }

    @Test
    void data_of_somebody_is_not_touched() throws Exception {
        Files.writeString(data.resolve("precious"), "mine");

        CommandRun run = faults("--data=" + data);

        assertThat(run.exitCode()).isOne();
        assertThat(run.errors()).contains("is not empty: give a new one.").hasLineCount(1);
    }

    private static CommandRun faults(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "faults";
        all[1] = "--ear=" + Launch.builtEar();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandRun.of(Map.of(), all);
    }
}
