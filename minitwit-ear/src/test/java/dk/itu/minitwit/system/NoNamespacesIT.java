package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root in a container without user namespaces, simulated by a PATH without {@code unshare}. */
class NoNamespacesIT {

    private static final int NOBODY = 65_534;

    @TempDir
    Path folder;

    @Test
    void the_database_is_run_by_another_user_and_can_be_given_back() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "Skipped: others than root need neither");
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Files.copy(Path.of("/usr/bin/setpriv"), programs.resolve("setpriv"));
        Launch launch = Launch.of(folder.resolve("data"));

        try (MiniTwitProcess contained = MiniTwitProcess.start(launch.with("PATH", programs.toString()))) {
            assertThat(Http.get(contained.baseUrl() + "/public").statusCode()).isEqualTo(200);
            assertThat(owner()).isEqualTo(NOBODY);
            contained.stop();
        }
        try (MiniTwitProcess free = MiniTwitProcess.start(launch)) {
            assertThat(Http.get(free.baseUrl() + "/public").statusCode()).isEqualTo(200);
            assertThat(owner()).isZero();
        }
    }

    private int owner() throws IOException {
        return (int) Files.getAttribute(folder.resolve("data/postgresql"), "unix:uid");
    }
}
