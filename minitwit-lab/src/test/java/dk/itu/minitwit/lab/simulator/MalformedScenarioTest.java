package dk.itu.minitwit.lab.simulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedScenarioTest {

    private static final String GOOD_ROW = "0\t0\t1600000000000\ttweet\tAda Birk\tHello\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                | a row has at least 6 fields separated by tabs, this one has 1",
                "1~0~0~tweet~Ada                   | a row has at least 6 fields separated by tabs, this one has 5",
                "1,0,0,tweet,Ada,Hello             | a row has at least 6 fields separated by tabs, this one has 1",
                "1~0~0~register~Ada~a@b            | a register has 7 fields separated by tabs, this row has 6",
                "1~0~0~tweet~Ada~Hello~there       | a tweet has 6 fields separated by tabs, this row has 7",
                "1~0~0~like~Ada~Hello              | unknown command \"like\": register, tweet, follow or unfollow",
                "1~0~0~Tweet~Ada~Hello             | unknown command \"Tweet\": register, tweet, follow or unfollow",
                "x~0~0~tweet~Ada~Hello             | the id is not a number: \"x\"",
                "-1~0~0~tweet~Ada~Hello            | the id is not between 0 and 2147483647: -1",
                "2147483648~0~0~tweet~Ada~Hello    | the id is not between 0 and 2147483647: 2147483648",
                "1~1.5~0~tweet~Ada~Hello           | the delay is not a number: \"1.5\"",
                "1~-3~0~tweet~Ada~Hello            | the delay is not between 0 and 922337203685477580: -3",
                "1~0~now~tweet~Ada~Hello           | the time is not a number: \"now\"",
                "1~0~0~tweet~~Hello                | the user's name is empty"
            })
    void rejects_malformed_rows_with_their_line(String row, String complaint) throws IOException {
        Path file = write(GOOD_ROW + GOOD_ROW + row.replace('~', '\t') + "\n" + GOOD_ROW, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Scenario.read(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(file + ", line 3: " + complaint);
    }

    @Test
    void rejects_invalid_utf_8_with_its_line() throws IOException {
        Path file = write(GOOD_ROW + "1\t0\t0\ttweet\tAda\tsmørrebrød\n", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Scenario.read(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(file + ", line 2: not UTF-8");
    }

    @Test
    void rejects_a_missing_file() {
        Path file = directory.resolve("none.tsv");

        assertThatThrownBy(() -> Scenario.read(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("Cannot read " + file + ": there is no such file");
    }

    @Test
    void rejects_a_directory_and_an_empty_file() throws IOException {
        Path empty = write("", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Scenario.read(directory))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("Cannot read " + directory + ": ");
        assertThatThrownBy(() -> Scenario.read(empty))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(empty + " has no rows");
    }

    private Path write(String content, Charset charset) throws IOException {
        return Files.writeString(directory.resolve("scenario.tsv"), content, charset);
    }
}
