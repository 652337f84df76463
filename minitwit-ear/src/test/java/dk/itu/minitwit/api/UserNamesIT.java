package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.json;
import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names with all kinds of characters in bodies, paths and responses. */
class UserNamesIT extends ApiCases {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Roger Histand",
                " two  spaces ",
                "a+b",
                "a/b",
                "/a",
                "a/",
                "a//b",
                "a%b",
                "a%2Fb",
                "a%20b",
                "a\\b",
                "\\a",
                "a\\",
                "..\\..\\a",
                "a;b",
                "a;b=c",
                "a?b",
                "a#b",
                "a&b=c",
                "\"quoted\"",
                "it's",
                "<b>bold</b>",
                "a.b",
                "..a",
                "~a",
                "a:b@c",
                "[a]{b}|^`",
                "a,b",
                "a*b",
                "$a!",
                "Ægir Ølsen",
                "ß",
                "Żółć",
                "日本語",
                "مرحبا",
                "😀",
                "e\u0301",
                "a\u00a0b",
                "0",
                "-1",
                "null",
                "true"
            })
    void work_everywhere(String characters) {
        String name = registered(characters + freshName());
        String other = user();

        api.post(name, "from " + name).assertDone();
        api.follow(other, name).assertDone();
        api.follow(name, other).assertDone();

        JsonObject message = api.get(messagesOf(name)).assertOk().array().getJsonObject(0);
        assertThat(message.getString("user")).isEqualTo(name);
        assertThat(message.getString("content")).isEqualTo("from " + name);
        assertThat(api.get(SimulatorApi.followsOf(other)).follows()).containsExactly(name);
        assertThat(api.get(SimulatorApi.followsOf(name)).follows()).containsExactly(other);
        api.unfollow(other, name).assertDone();
    }

    /** Legal in a path, and unencoded by some clients. */
    @ParameterizedTest
    @ValueSource(strings = {"+", ";", "=", ",", ":", "@", "&", "'", "!", "$", "(", ")", "*", "~", "."})
    void may_stand_in_a_path_unescaped(String character) {
        String letters = "a" + character + "b" + freshName().replace(" ", "");
        registered(letters);

        api.postTo("/msgs/" + letters, Body.of("content", "hello")).assertDone();

        assertThat(api.get("/msgs/" + letters).contents()).containsExactly("hello");
    }

    @Test
    void a_plus_in_a_path_is_no_space() {
        String spaced = user();

        api.get("/msgs/" + spaced.replace(" ", "+")).assertError(404);
        api.get("/msgs/" + spaced.replace(" ", "%20")).assertOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%FF", "%C3%28", "%ED%A0%80", "%0A", "%20"})
    void no_user_has_an_impossible_name(String segment) {
        String[] lists = {"/msgs/", "/fllws/"};
        for (String list : lists) {
            ApiAnswer answer = api.get(list + segment);
            assertThat(answer.status()).as(answer.body()).isIn(400, 404);
            // The server refuses some before the application, without a body.
            assertThat(answer.body()).satisfiesAnyOf(body -> assertThat(body).isEmpty(), body -> answer.assertError());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "a\\udc00b"})
    void cannot_be_registered_with_an_invalid_character(String escaped) {
        String body = "{\"username\":\"" + escaped + "\",\"email\":\"a@b\",\"pwd\":\"p\"}";

        api.send(api.anonymous("/register").POST(json(body))).assertError(400);
    }
}
