package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.followsOf;
import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies other than a valid JSON object of strings: 400 on every endpoint with a body. */
class RequestBodyIT extends ApiCases {

    private static final int DEEP = 10_000;

    private String name;
    private List<String> paths;

    @BeforeEach
    void findPaths() {
        name = user();
        paths = pathsWithBody(name);
    }

    private void assertRefused(String body) {
        assertRefused(body.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(byte[] body) {
        for (String path : paths) {
            api.send(api.authorized(path).POST(BodyPublishers.ofByteArray(body)))
                    .assertError(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "not json",
                "{",
                "}",
                "{\"content\":",
                "{\"content\":\"a\"",
                "{\"content\":\"a}",
                "{\"other\":{",
                "{\"other\":[",
                "{\"other\":{\"content\"",
                "{\"content\":\"a\",}",
                "{\"content\" \"a\"}",
                "{content:\"a\"}",
                "{'content':'a'}",
                "{\"content\":\"a\"} and more",
                "{\"content\":\"a\"}{\"content\":\"b\"}",
                "{\"content\":\"a\u0000\"}",
                "{\"content\":\"two\nlines\"}",
                "{\"content\":\"\\x\"}",
                "{\"content\":\"\\u12\"}",
                "content=a&follow=b",
                "<content>a</content>"
            })
    void malformed_json_is_refused(String body) {
        assertRefused(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"content\":\"a\"}]", "null", "\"content\"", "5", "-1.5e3", "true", "false"})
    void json_that_is_no_object_is_refused(String body) {
        assertRefused(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":null,\"content\":\"a\"}",
                "{\"content\":\"a\",\"content\":null}",
                "{\"content\":\"a\",\"follow\":\"a\",\"follow\":\"b\"}"
            })
    void duplicate_members_are_refused(String body) {
        for (String path : paths) {
            assertThat(api.postTo(path, body).assertError(400).body()).contains("duplicate member");
        }
        assertThat(api.get(messagesOf(name)).contents()).isEmpty();
    }

    @Test
    void malformed_json_gets_a_message_with_the_expected_fields() {
        assertThat(api.register("{").body()).contains("username, email and pwd");
        assertThat(api.postTo(messagesOf(name), "{").body()).contains("content");
        assertThat(api.postTo(followsOf(name), "{").body()).contains("follow and unfollow");
    }

    /** With both members, follow counts. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "null", "\"nobody of this name\""})
    void unfollow_is_not_looked_at_beside_follow(String unfollow) {
        String other = user();

        api.postTo(followsOf(name), "{\"follow\":\"" + other + "\",\"unfollow\":" + unfollow + "}")
                .assertDone();

        assertThat(api.get(followsOf(name)).follows()).containsExactly(other);
    }

    @Test
    void deep_nesting_is_refused() {
        assertRefused("[".repeat(DEEP));
        assertRefused("[".repeat(DEEP) + "]".repeat(DEEP));
        assertRefused("{\"content\":".repeat(DEEP / 4));
        assertRefused("{\"content\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
        assertRefused("{\"follow\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "1.5", "true", "false", "[]", "[\"a\"]", "{}", "{\"a\":\"b\"}"})
    void a_message_that_is_no_text_is_refused(String value) {
        api.postTo(messagesOf(name), "{\"content\":" + value + "}").assertError(400);

        assertThat(api.get(messagesOf(name)).contents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "1.5", "true", "[]", "[\"a\"]", "{}", "{\"a\":\"b\"}"})
    void a_name_that_is_no_text_is_refused(String value) {
        api.postTo(followsOf(name), "{\"follow\":" + value + "}").assertError(400);
        api.postTo(followsOf(name), "{\"unfollow\":" + value + "}").assertError(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "[]", "[\"a@b\"]", "{}"})
    void registration_data_that_is_no_text_is_refused(String value) {
        String fresh = freshName();

        api.register("{\"username\":" + value + ",\"email\":\"a@b\",\"pwd\":\"p\"}")
                .assertError(400);
        api.register("{\"username\":\"" + fresh + "\",\"email\":" + value + ",\"pwd\":\"p\"}")
                .assertError(400);
        api.register("{\"username\":\"" + fresh + "\",\"email\":\"a@b\",\"pwd\":" + value + "}")
                .assertError(400);

        api.get(messagesOf(fresh)).assertError(404);
    }

    @Test
    void invalid_utf_8_is_refused() {
        assertRefused("{\"content\":\"Sm\u00f8rrebr\u00f8d\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(new byte[] {'{', '"', 'a', (byte) 0xff, '"', ':', '1', '}'});
        // A lone surrogate, and an overlong encoding of a slash.
        assertRefused(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'});
        assertRefused(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'});
    }

    @Test
    void other_encodings_are_refused() {
        String body = Body.of("content", "hello");

        assertRefused(body.getBytes(StandardCharsets.UTF_16));
        assertRefused(body.getBytes(StandardCharsets.UTF_16LE));
    }
}
