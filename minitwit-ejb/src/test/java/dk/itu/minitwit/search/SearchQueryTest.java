package dk.itu.minitwit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of messages and searches. */
class SearchQueryTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "cat, ('cat')",
                "Rødgrød, ('rodgrod')",
                "two words, ('two') & ('words')",
                "\"two words\", ('two' <-> 'words')",
                "\"open phrase, ('open' <-> 'phrase')",
                "rock'n'roll, ('rock' <-> 'n' <-> 'roll')",
                "sum*, ('sum':*)",
                "a*, ('a')",
                "#Cat_1, '#cat_1'",
                "東京, ('東' <-> '京')",
                "\uD83C\uDF53, ('\uD83C\uDF53')",
                "x & !y | (z):* <-> \\', ('x') & ('y') & ('z')"
            })
    void becomes_a_condition_of_quoted_words(String text, String condition) {
        assertThat(SearchQuery.of(text)).contains(new SearchQuery(condition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "&|!()", "'", "*", "#", "\u0301"})
    void is_none_without_a_word(String text) {
        assertThat(SearchQuery.of(text)).isEmpty();
    }

    @Test
    void has_few_terms_whatever_is_written() {
        assertThat(SearchQuery.of("a ".repeat(100)).orElseThrow().condition().split("&"))
                .hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a b", "a-b", "a#b", "'", "x'x"})
    void is_no_tag(String text) {
        assertThat(SearchQuery.ofTag(text)).isEmpty();
    }

    @Test
    void folds_what_readers_do_not_tell_apart() {
        assertThat(Words.of("Łódź STRASSE Straße ﬁn é e\u0301 Ærø ｆｕｌｌ שָׁלוֹם"))
                .isEqualTo(List.of("lodz", "strasse", "strasse", "fin", "e", "e", "aero", "full", "שלום"));
        assertThat(Words.of("x".repeat(100)).get(0)).hasSize(64);
    }

    @Test
    void of_a_message_have_their_positions_and_its_tags() {
        assertThat(SearchVector.of("To be or to #Be2")).isEqualTo("'#be2' 'be':2 'be2':5 'or':3 'to':1,4");
        assertThat(SearchVector.of("…")).isEmpty();
    }
}
