package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parts of the fast start (ADR 009). */
class ClassArchiveIT {

    @Test
    void classes_come_from_the_archive_that_the_build_made() {
        assertThat(load("classes.jsa"))
                .containsPattern("dk\\.itu\\.minitwit\\.server\\.Launcher source: shared objects file");
    }

    @Test
    void without_an_archive_it_works_as_well() {
        assertThat(load("none.jsa"))
                .containsPattern("dk\\.itu\\.minitwit\\.server\\.Launcher source: file:")
                .contains("MiniTwit ");
    }

    private static String load(String archive) {
        List<String> command = new ArrayList<>(Launch.java(archive));
        command.add(1, "-Xlog:class+load:stdout");
        command.add("--version");
        CommandRun run = CommandRun.ofProgram(Map.of(), command);
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
        return run.output();
    }
}
