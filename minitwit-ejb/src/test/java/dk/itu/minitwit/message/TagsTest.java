package dk.itu.minitwit.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {

    @Test
    void end_where_their_letters_end() {
        assertThat(tags("#one, (#two) #3three #4_four! #東京 #rødgrød\n#e\u0301t"))
                .containsExactly("one", "two", "3three", "4_four", "東京", "rødgrød", "e\u0301t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "# a", "#1", "#_", "a#b", "##a", "&#a", "/#a", "x.html#a"})
    void are_none_without_a_letter_and_within_words(String text) {
        assertThat(tags(text)).isEmpty();
    }

    @Test
    void are_not_cut_when_they_are_too_long() {
        assertThat(tags("#" + "a".repeat(64))).hasSize(1);
        assertThat(tags("#" + "a".repeat(65))).isEmpty();
    }

    private static List<String> tags(String text) {
        return Tags.in(text).stream()
                .map(MatchResult::group)
                .map(tag -> tag.substring(1))
                .toList();
    }
}
