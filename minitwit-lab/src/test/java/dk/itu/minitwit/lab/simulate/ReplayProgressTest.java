package dk.itu.minitwit.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplayProgressTest {

    private static final String CLEAR = "\r\u001B[K";

    private final StringWriter shown = new StringWriter();
    private long now;

    @Test
    void writes_a_line_every_ten_percent_where_there_is_no_terminal() {
        ReplayProgress progress = progress(false, 25);
        answer(progress, 25, "");
        progress.finish();

        assertThat(shown.toString().lines())
                .hasSize(10)
                .startsWith(" 12 %, 3 of 25, 0 errors", " 20 %, 5 of 25, 0 errors")
                .endsWith("100 %, 25 of 25, 0 errors");
    }

    @Test
    void writes_each_error_in_a_line_of_its_own() {
        ReplayProgress progress = progress(false, 1_000);
        progress.answered(Action.follow(17, "Ada Birk", "Mo Li"), new Outcome("status 404", 1));
        progress.answered(Action.tweet(18, "Mo Li", "Hi"), new Outcome("timeout after 300 ms", 1));

        assertThat(shown.toString().lines())
                .containsExactly(
                        "error: id 17, follow, Ada Birk: status 404",
                        "error: id 18, tweet, Mo Li: timeout after 300 ms");
    }

    @Test
    void draws_the_bar_at_most_ten_times_a_second() {
        ReplayProgress progress = progress(true, 1_000);
        for (int i = 0; i < 100; i++) {
            now += Duration.ofMillis(5).toNanos();
            answer(progress, 1, "");
        }

        assertThat(shown.toString()).doesNotContain("\n");
        assertThat(shown.toString().split("\r"))
                .hasSize(5)
                .startsWith("[                              ]   2 %, 20 of 1000, 0 errors, 200 requests/s")
                .endsWith("\u001B[K[===                           ]  10 %, 100 of 1000, 0 errors, 200 requests/s");
    }

    @Test
    void keeps_the_bar_and_the_errors_apart() {
        ReplayProgress progress = progress(true, 2);
        now += Duration.ofSeconds(1).toNanos();
        answer(progress, 1, "");
        String bar = shown.toString();
        answer(progress, 1, "status 500");
        progress.finish();

        assertThat(shown.toString())
                .isEqualTo(bar + CLEAR + "error: id 1, tweet, Ada: status 500" + System.lineSeparator());
    }

    @Test
    void leaves_no_bar_behind() {
        ReplayProgress progress = progress(true, 2);
        now += Duration.ofSeconds(1).toNanos();
        answer(progress, 2, "");
        progress.finish();

        assertThat(shown.toString()).endsWith(CLEAR);
    }

    private ReplayProgress progress(boolean terminal, int total) {
        return new ReplayProgress(new PrintWriter(shown, true), terminal, total, () -> now);
    }

    private static void answer(ReplayProgress progress, int times, String error) {
        for (int i = 0; i < times; i++) {
            progress.answered(Action.tweet(1, "Ada", "Hi"), new Outcome(error, 1));
        }
    }
}
