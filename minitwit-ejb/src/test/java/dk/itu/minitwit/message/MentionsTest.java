package dk.itu.minitwit.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @Test
    void may_be_one_word_or_some_and_end_with_a_mark_or_not() {
        assertThat(Mentions.candidates("Hi @Bo Ek!")).containsExactly("Bo", "Bo Ek", "Bo Ek!");
        assertThat(Mentions.candidates("@a b c d e")).containsExactly("a", "a b", "a b c", "a b c d");
        assertThat(Mentions.candidates("(@bo).\n@anna")).containsExactly("bo", "bo)", "bo).", "anna");
    }

    /** Characters after a name, in many scripts and without a space. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'s book",
                "\u2019s book",
                "\u3001hi",
                "\u3002",
                "\u00A0hi",
                "/@anna",
                "\u2026",
                "\uFF09",
                "\u201D",
                "...!?!",
                "\uD83C\uDF53",
                "\u2014no"
            })
    void end_before_whatever_is_no_letter_or_digit(String rest) {
        assertThat(Mentions.candidates("@Bo Ek" + rest)).contains("Bo Ek");
        assertThat(Mentions.at("@Bo Ek" + rest, 0, List.of("Bo", "Bo Ek"))).contains("Bo Ek");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Neil", "J. R. R. Tolkien", "Bo (Jr.)", "A/B", "x!!!", "a-b-c d-e-f"})
    void may_have_marks_within(String name) {
        assertThat(Mentions.candidates("Hi @" + name + "?")).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bo", "bo@example.org", "a_@b", "@", "@ bo", "@\nbo", "å@b", "e\u0301@b"})
    void are_none_without_an_at_sign_before_a_name_and_within_words(String text) {
        assertThat(Mentions.candidates(text)).isEmpty();
    }

    /** An unpaired surrogate could not be sent to the database. */
    @Test
    void never_cut_a_character() {
        assertThat(Mentions.candidates("@bo🍓🍓")).containsExactly("bo", "bo🍓", "bo🍓🍓");
    }

    @Test
    void are_few_whatever_is_written() {
        assertThat(Mentions.candidates("@!".repeat(2048))).hasSizeLessThan(200);
        assertThat(Mentions.candidates("@a b c d ".repeat(400))).hasSize(4);
        assertThat(Mentions.candidates("@" + "W".repeat(4095))).isEmpty();
    }

    @Test
    void are_of_the_longest_name_that_there_is() {
        List<String> names = List.of("Bo", "Bo Ek", "Bo Ekström");

        assertThat(Mentions.at("@Bo Ek, hi", 0, names)).contains("Bo Ek");
        assertThat(Mentions.at("@Bo Ekström", 0, names)).contains("Bo Ekström");
        assertThat(Mentions.at("@Bo Eks", 0, names)).contains("Bo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Bob", "@Bo\u0301", "@Bo\u200Db", "@Bo_", "@bo", "@ Bo"})
    void are_not_the_beginning_of_another_name(String text) {
        assertThat(Mentions.at(text, 0, List.of("Bo"))).isEmpty();
    }

    @Test
    void begin_at_an_at_sign_that_is_not_within_a_word() {
        assertThat(Mentions.next("a@b @c", 0)).isEqualTo(4);
        assertThat(Mentions.next("a@b @c", 5)).isEqualTo(-1);
        assertThat(Mentions.next("@@c", 0)).isZero();
    }
}
