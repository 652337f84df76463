package dk.itu.minitwit.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    private static final int LOOKS = 3;

    @TempDir
    Path data;

    /** Needs a small file system, which only root can mount. */
    @Test
    @EnabledIf("isRoot")
    void the_disk_stays_full_until_a_write_fails() throws Exception {
        command("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", data.toString());
        try {
            List<Long> left = new ArrayList<>();

            new Disk(data).fill(Duration.ZERO, () -> {
                left.add(data.toFile().getUsableSpace());
                return left.size() == LOOKS;
            });

            assertThat(left).hasSize(LOOKS).containsOnly(0L);
            try (var files = Files.list(data)) {
                assertThat(files).isEmpty();
            }
        } finally {
            command("umount", data.toString());
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void command(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as(String.join(" ", command))
                .isZero();
    }
}
