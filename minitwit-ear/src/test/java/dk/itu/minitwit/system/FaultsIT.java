package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Each fault once: no acknowledged write is lost. */
class FaultsIT {

    @TempDir
    Path data;

    @Test
    void nothing_acknowledged_is_lost() {
        CommandRun run = faults("--clients=4", "--freeze=2", "--data=" + data.resolve("new"));

        assertThat(run.exitCode()).as("%s%s", run.output(), run.errors()).isZero();
        assertThat(run.output()).contains("Acknowledged and lost: 0. Stored twice: 0.");
        assertThat(run.output().lines().filter(line -> line.contains(" recovered after ")))
                .hasSize(7);
    }

    /**
     * Needs a small file system, which only root can mount. One client may write for a second before it needs more
     * space.
     */
    @Test
    @EnabledIf("isRoot")
    void a_full_disk_refuses_and_loses_nothing() throws Exception {
        command("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", data.toString());
        try {
            CommandRun run = faults("--only=FILL_DISK", "--clients=1", "--freeze=1", "--data=" + data.resolve("new"));

            assertThat(run.exitCode()).as("%s%s", run.output(), run.errors()).isZero();
            assertThat(run.output())
                    .contains("fill disk", "Acknowledged and lost: 0. Stored twice: 0.")
                    .containsPattern("refused +[1-9]\\d*, of which stored +0");
        } finally {
            command("umount", data.toString());
        }
    }

    @Test
    void fills_no_disk_that_others_use() {
        CommandRun run = faults("--only=FILL_DISK", "--data=" + data.resolve("new"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).startsWith("The disk is filled only if it is a small file system of its own");
    }

    @Test
    void existing_data_is_not_changed() throws Exception {
        Files.writeString(data.resolve("precious"), "mine");

        CommandRun run = faults("--data=" + data);

        assertThat(run.exitCode()).isOne();
        assertThat(run.errors()).contains("is not empty: give a new one.").hasLineCount(1);
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void command(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as(String.join(" ", command))
                .isZero();
    }

    private static CommandRun faults(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "faults";
        all[1] = "--ear=" + Launch.builtEar();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandRun.of(Map.of(), all);
    }
}
