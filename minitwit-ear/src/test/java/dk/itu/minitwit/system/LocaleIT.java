package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./minitwit} in an ASCII locale with non-ASCII paths of the checkout, the data directory and files. A shell
 * creates them, since the tests may run in such a locale too.
 */
class LocaleIT {

    private static final String CHECKOUT = """
            cd "$1" && top=$(printf 'J\\303\\270rgen \\346\\235\\261') && mkdir -p "$top/server-config/target" "$top/minitwit-ear/target"
            cp "$2/../../../minitwit" "$top/" && cp "$3" "$top/minitwit-ear/target/"
            ln -s "$2" "$top/server-config/target/minitwit"
            printf 'some Java\\n%s' "$PWD/$top/server-config/target/minitwit" > "$top/minitwit-ear/target/class-archive.java"
            """;
    private static final String RUN = """
            cd "$1"/J* && name=$(printf 'fil\\303\\251') && shift
            [ "$1" = run ] || printf 'no row' > "$name"
            exec ./minitwit "$@" "$name"
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void checkOut() {
        CommandRun made =
                sh(CHECKOUT, Launch.home().toString(), Launch.builtEar().toString());
        assertThat(made.errors()).isEmpty();
    }

    @Test
    @Timeout(300)
    void it_runs() {
        CommandRun run = sh(RUN, "run", "--port", "" + Launch.freePort(), "--until-ready", "--data");

        assertThat(run.output()).contains("MiniTwit is ready");
        assertThat(run.errors()).doesNotContain("SEVERE");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_file_to_import_is_found() {
        assertThat(sh(RUN, "import").errors()).contains("it is not an SQLite database");
    }

    @Test
    void a_scenario_is_found() {
        assertThat(sh(RUN, "simulate", "http://127.0.0.1:1/api").errors())
                .contains("line 1: a row has at least 6 fields");
    }

    private CommandRun sh(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh", folder.toString()));
        command.addAll(List.of(arguments));
        return CommandRun.ofProgram(Map.of("LC_ALL", "C", "JAVA_HOME", System.getProperty("java.home")), command);
    }
}
