package dk.itu.minitwit.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MutedWordsTest {

    @Test
    void are_whole_words_and_phrases_as_readers_see_them() {
        MutedWords muted = MutedWords.of(List.of("Cat", "two words", "rødgrød", "🍓", "!"));

        assertThat(List.of("a CAT!", "#cat", "Two, words", "rodgrod", "x🍓")).allMatch(muted::areIn);
        assertThat(List.of("cats", "two of words", "words two", "!", "")).noneMatch(muted::areIn);
    }

    @Test
    void hide_nothing_when_there_are_none() {
        assertThat(MutedWords.of(List.of()).areIn("cat")).isFalse();
    }
}
