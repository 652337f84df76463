package dk.itu.minitwit.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void misses_null_and_the_empty_text_only() {
        assertThat(Text.isMissing(null)).isTrue();
        assertThat(Text.isMissing("")).isTrue();
        assertThat(Text.isMissing(" ")).isFalse();
        assertThat(Text.isMissing("\u0000")).isFalse();
    }

    @Test
    void counts_code_points() {
        assertThat(Text.length("")).isZero();
        assertThat(Text.length("åø")).isEqualTo(2);
        assertThat(Text.length("🍓🍓")).isEqualTo(2);
        // A letter and a combining accent are two code points, as in PostgreSQL.
        assertThat(Text.length("e\u0301")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "rødgrød\r\n\t", "🍓", "\uFFFF", "\uE000", "\uD7FF", "\u0001"})
    void stores_every_character_but_U_0000(String text) {
        assertThat(Text.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "a\uD83Cb", "\uDF53\uD83C"})
    void does_not_store_U_0000_and_halves_of_surrogate_pairs(String text) {
        assertThat(Text.isStorable(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t",
                "\u00A0",
                "\u200B",
                "\u3164",
                "\u2800",
                "\uFEFF",
                "\u3000",
                "\u2060 \uFE0F",
                "\uDB40\uDC41",
                "\u034F"
            })
    void takes_invisible_characters_for_blank(String text) {
        assertThat(Text.isBlank(text)).isTrue();
    }

    /** A newer Unicode version than Java's may have added the character, and browsers may show it. */
    @ParameterizedTest
    @ValueSource(strings = {".", "\u200Ba", "\uD83C\uDF53", "\u0301", "\u2801", "\u0378", "\uE000"})
    void takes_nothing_else_for_blank(String text) {
        assertThat(Text.isBlank(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\nb", "\r", "\t", "\u001B[31m", "\u007F", "\u0080", "\u009F"})
    void finds_control_characters(String text) {
        assertThat(Text.hasControlCharacters(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "rødgrød", "🍓", "\u00A0", "~"})
    void finds_no_control_characters_where_there_are_none(String text) {
        assertThat(Text.hasControlCharacters(text)).isFalse();
    }
}
