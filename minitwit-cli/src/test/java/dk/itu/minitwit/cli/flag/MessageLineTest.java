package dk.itu.minitwit.cli.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageLineTest {

    @Test
    void shows_id_author_time_in_utc_and_text() {
        assertThat(line("Ada Quill", "blåbærgrød 🦊")).hasToString("7  Ada Quill  2008-01-10T21:20:00Z  blåbærgrød 🦊");
    }

    @Test
    void escapes_control_and_direction_characters() {
        assertThat(line("A\rB", "one\ntwo\tthree\u001b[2J\u009b\u2028\u202e"))
                .hasToString("7  A\\rB  2008-01-10T21:20:00Z  one\\ntwo\\tthree\\u001B[2J\\u009B\\u2028\\u202E");
    }

    @Test
    void shortens_a_long_text_between_characters() {
        assertThat(line("Ada", "🦊".repeat(101)).toString()).endsWith("Z  " + "🦊".repeat(97) + "...");
        assertThat(line("Ada", "🦊".repeat(100)).toString()).endsWith("Z  " + "🦊".repeat(100));
    }

    private static MessageLine line(String author, String text) {
        return new MessageLine(7, author, Instant.ofEpochSecond(1_200_000_000), text);
    }
}
