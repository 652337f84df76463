package dk.itu.minitwit.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CommandOutput;
import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.lab.simulator.FakeServer;
import dk.itu.minitwit.lab.simulator.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulateCommandTest {

    private static final String URL = "http://localhost:8080/api";
    private static final String SMALL = Actions.smallScenario().toString();

    private final CommandOutput output = new CommandOutput(CommandFailure.class);
    private final StringWriter out = output.out();
    private final StringWriter err = output.err();
    private final List<Integer> sent = new ArrayList<>();
    private String error = "";

    @TempDir
    Path directory;

    @Test
    void replays_a_file_and_sums_up() {
        assertThat(execute(URL + "/", SMALL)).isZero();

        assertThat(sent).hasSize(60);
        assertThat(out.toString()).startsWith("requests  60").contains("errors    0", "p99.9 ");
        assertThat(err.toString()).contains("100 %, 60 of 60, 0 errors");
    }

    @Test
    void exits_1_after_errors() {
        error = "status 404";

        assertThat(execute(URL, SMALL, "--from", "59")).isEqualTo(1);
        assertThat(err.toString()).startsWith("error: id 59, unfollow, Ada Birk: status 404");
        assertThat(out.toString()).contains("errors    1", "1 x status 404");
    }

    @Test
    void continues_without_a_server() throws IOException {
        String url;
        try (FakeServer gone = FakeServer.answering(204)) {
            url = gone.url();
        }

        assertThat(execute(new SimulateCommand(), url, SMALL)).isEqualTo(1);
        assertThat(out.toString()).contains("requests  60", "errors    60", "60 x connection refused");
    }

    @Test
    void starts_where_it_is_told_to() {
        assertThat(execute(URL, SMALL, "--from=57", "--speed=1e9")).isZero();
        assertThat(sent).containsExactly(57, 58, 59);
    }

    @Test
    void refuses_to_start_beyond_the_end() {
        assertThat(execute(URL, SMALL, "--from", "60")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--from 60 is beyond the end: the last id of " + SMALL + " is 59" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN"})
    void refuses_speeds_that_are_none(String speed) {
        assertThat(execute(URL, SMALL, "--speed", speed)).isEqualTo(2);
        assertThat(err.toString()).startsWith("--speed must be greater than 0, not ");
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--speed, fast", "--from, first", "--latest, 1"})
    void refuses_options_that_are_none(String option, String value) {
        assertThat(execute(URL, SMALL, option, value)).isEqualTo(2);
        assertThat(sent).isEmpty();
    }

    @Test
    void refuses_urls_that_are_none() {
        assertThat(execute("localhost:8080", SMALL)).isEqualTo(2);
        assertThat(err.toString()).startsWith("Cannot use the URL localhost:8080: it must begin with http://");
    }

    @Test
    void asks_for_both_arguments() {
        assertThat(execute(URL)).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
    }

    @Test
    void sends_nothing_of_a_file_with_a_malformed_row() throws IOException {
        Path file = directory.resolve("scenario.tsv");
        Files.writeString(file, "0\t0\t0\ttweet\tAda\tHi\n1\t0\t0\ttweet\tAda\n");

        assertThat(execute(URL, file.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith(file + ", line 2: ").hasLineCount(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void exits_1_without_the_file() {
        assertThat(execute(URL, directory.resolve("none").toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("Cannot read ").hasLineCount(1);
    }

    @Test
    void explains_itself() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("URL", "FILE", "--speed=X", "--from=ID");
    }

    private int execute(String... arguments) {
        return execute(
                new SimulateCommand(base -> action -> {
                    sent.add(action.id());
                    return new Outcome(error, 1_000);
                }),
                arguments);
    }

    private int execute(SimulateCommand command, String... arguments) {
        return output.run(new CommandLine(command), arguments);
    }
}
