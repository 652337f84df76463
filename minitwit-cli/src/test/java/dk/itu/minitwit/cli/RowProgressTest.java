package dk.itu.minitwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RowProgressTest {

    private final StringWriter written = new StringWriter();

    @Test
    void writes_plain_lines_without_a_terminal() {
        try (RowProgress progress = progress(false)) {
            work(progress, 1_000_001);
            progress.end();
            progress.note("Done");
        }

        assertThat(written.toString().lines())
                .containsExactly("Reading rows: 1,000,000...", "Reading rows: 1,000,001", "Done");
    }

    @Test
    void rewrites_one_line_on_a_terminal() {
        try (RowProgress progress = progress(true)) {
            work(progress, 20_001);
            progress.end();
        }

        assertThat(written)
                .hasToString("\rReading rows...\rReading rows: 10,000...\rReading rows: 20,000..."
                        + "\rReading rows: 20,001   " + System.lineSeparator());
    }

    @Test
    void ends_an_unfinished_line_on_a_terminal() {
        try (RowProgress progress = progress(true)) {
            work(progress, 1);
        }

        assertThat(written).hasToString("\rReading rows..." + System.lineSeparator());
    }

    private RowProgress progress(boolean terminal) {
        return new RowProgress(new PrintWriter(written), terminal);
    }

    private static void work(RowProgress progress, int rows) {
        progress.start("Reading rows");
        for (int i = 0; i < rows; i++) {
            progress.tick();
        }
    }
}
