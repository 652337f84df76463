package dk.itu.minitwit.lab.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {

    @TempDir
    Path directory;

    @Test
    void reads_the_four_verbs() throws IOException {
        Scenario scenario = read("""
            0\t0\t1600000000000\tregister\tAda Birk\tada@example.org\tsecret
            1\t250\t1600000000250\ttweet\tAda Birk\tHello
            2\t13700323\t1600013700573\tfollow\tAda Birk\tMo Li
            7\t1\t1600013700574\tunfollow\tAda Birk\tMo Li
            """);

        assertThat(scenario.actions())
                .containsExactly(
                        new Action(0, Duration.ZERO, Verb.REGISTER, "Ada Birk", List.of("ada@example.org", "secret")),
                        new Action(1, Duration.ofNanos(2_500), Verb.TWEET, "Ada Birk", List.of("Hello")),
                        new Action(2, Duration.ofNanos(137_003_230), Verb.FOLLOW, "Ada Birk", List.of("Mo Li")),
                        new Action(7, Duration.ofNanos(10), Verb.UNFOLLOW, "Ada Birk", List.of("Mo Li")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"",
                "\"quoted\" at the start",
                "a, comma, and 'quotes', and \"more\"",
                "back\\slash \\t \\n",
                "æøå ß – “curly” … λόγος Привет 今天天气 🚲",
                "{\"content\":\"x\"}"
            })
    void takes_texts_as_they_are(String text) throws IOException {
        assertThat(read(row(text)).actions().get(0).arguments()).containsExactly(text);
    }

    @Test
    void keeps_spaces_and_empty_texts() throws IOException {
        assertThat(read(row("  two  spaces  ")).actions().get(0).arguments()).containsExactly("  two  spaces  ");
        assertThat(read(row("")).actions().get(0).arguments()).containsExactly("");
    }

    @Test
    void breaks_lines_nowhere_but_at_line_feeds() throws IOException {
        Scenario scenario = read(row("next\u0085line\u2028form\ffeed\rreturn") + "\n" + row("last"));

        assertThat(scenario.actions()).hasSize(2);
        assertThat(scenario.actions().get(0).arguments()).containsExactly("next\u0085line\u2028form\ffeed\rreturn");
    }

    @Test
    void takes_line_ends_of_either_kind_and_a_last_line_without_one() throws IOException {
        assertThat(read(row("a") + "\r\n" + row("b") + "\n" + row("c")).actions())
                .extracting(action -> action.arguments().get(0))
                .containsExactly("a", "b", "c");
    }

    @Test
    void leaves_out_smaller_ids() {
        Scenario scenario = new Scenario(
                List.of(Action.tweet(3, "Ada", "a"), Action.tweet(5, "Ada", "b"), Action.tweet(9, "Ada", "c")));

        assertThat(scenario.from(0).actions()).hasSize(3);
        assertThat(scenario.from(5).actions()).extracting(Action::id).containsExactly(5, 9);
        assertThat(scenario.from(10).actions()).isEmpty();
    }

    private static String row(String text) {
        return "0\t0\t0\ttweet\tAda Birk\t" + text;
    }

    private Scenario read(String content) throws IOException {
        return Scenario.read(Files.writeString(directory.resolve("scenario.tsv"), content));
    }
}
