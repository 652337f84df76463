package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /msgs/{username}: a message is stored as sent, or refused. */
class PostMessageIT extends ApiCases {

    private static final int MAX_LENGTH = 4096;

    private void assertNothingOf(String author) {
        assertThat(api.get(messagesOf(author)).contents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                " ",
                "  spaces at both ends  ",
                "two\nlines\r\nand a\ttab",
                "<script>alert(1)</script> &amp; 'quotes' \"double\"",
                "back\\slash \\u0041 \\n",
                "'; DROP TABLE messages; --",
                "100 % ? :name ?1 {0} ${x} #{y}",
                "Smørrebrød på Ærø",
                "日本語 Ελληνικά مرحبا Żółć",
                "😀👩‍👩‍👧‍👦 e\u0301 \u200b \ufeff \uffff",
                "\u0001\u001f\u007f\u0085\u2028"
            })
    void stores_the_text_as_it_is_sent(String text) {
        String author = user();

        api.post(author, text).assertDone();
        api.postTo(messagesOf(author), Body.escaped(Body.of("content", text))).assertDone();

        assertThat(api.get(messagesOf(author)).contents()).containsExactly(text, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ø", "日", "😀"})
    void stores_texts_of_4096_characters_whole(String character) {
        String author = user();
        String longest = character.repeat(MAX_LENGTH);

        api.post(author, longest).assertDone();

        assertThat(api.get(messagesOf(author)).contents()).containsExactly(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ø", "😀"})
    void stores_long_texts_that_are_sent_escaped(String character) {
        String author = user();
        String longest = character.repeat(MAX_LENGTH);

        api.postTo(messagesOf(author), Body.escaped(Body.of("content", longest)))
                .assertDone();

        assertThat(api.get(messagesOf(author)).contents()).containsExactly(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ø", "😀"})
    void refuses_texts_of_4097_characters(String character) {
        String author = user();

        api.post(author, character.repeat(MAX_LENGTH + 1)).assertError(400);

        assertNothingOf(author);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"content\":\"\"}", "{\"content\":null}", "{\"Content\":\"a\"}", "{\"text\":\"a\"}"})
    void refuses_to_post_nothing(String body) {
        String author = user();

        api.postTo(messagesOf(author), body).assertError(400);

        assertNothingOf(author);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "a\\ud800b", "\\udc00", "\\ude00\\ud83d"})
    void refuses_invalid_characters(String escaped) {
        String author = user();

        api.postTo(messagesOf(author), "{\"content\":\"" + escaped + "\"}").assertError(400);

        assertNothingOf(author);
    }

    @Test
    void refuses_unknown_authors() {
        api.post("nobody of this name", "hello").assertError(404);
    }

    @Test
    void stores_the_same_text_twice() {
        String author = user();

        api.post(author, "again").assertDone();
        api.post(author, "again").assertDone();

        assertThat(api.get(messagesOf(author)).contents()).containsExactly("again", "again");
    }
}
