package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.followsOf;
import static dk.itu.minitwit.api.SimulatorApi.json;
import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content types of bodies. */
class ContentTypeIT extends ApiCases {

    private static final String TEXT = "Smørrebrød 😀";

    private String name;

    @BeforeEach
    void makeUser() {
        name = user();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "Application/JSON"
            })
    void json_is_taken_with_and_without_charset(String type) {
        api.send(api.bare(messagesOf(name))
                        .header("Authorization", SimulatorApi.AUTHORIZATION)
                        .header("Content-Type", type)
                        .POST(json(Body.of("content", TEXT))))
                .assertDone();

        assertThat(api.get(messagesOf(name)).contents()).containsExactly(TEXT);
    }

    @Test
    void a_body_without_a_media_type_is_taken_for_json() {
        String fresh = freshName();
        String registration = Body.of("username", fresh, "email", "a@b", "pwd", "p");

        // With a byte publisher, the client adds no content type.
        api.send(api.bare("/register").POST(BodyPublishers.ofByteArray(registration.getBytes(StandardCharsets.UTF_8))))
                .assertDone();
        api.send(untyped(messagesOf(name), Body.of("content", TEXT))).assertDone();
        api.send(untyped(followsOf(name), Body.of("follow", fresh))).assertDone();

        assertThat(api.get(messagesOf(name)).contents()).containsExactly(TEXT);
        assertThat(api.get(followsOf(name)).follows()).containsExactly(fresh);
    }

    private HttpRequest.Builder untyped(String path, String body) {
        return api.bare(path)
                .header("Authorization", SimulatorApi.AUTHORIZATION)
                .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/html",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/octet-stream"
            })
    void other_types_are_refused(String type) {
        String[] paths = {"/register", messagesOf(name), followsOf(name)};
        for (String path : paths) {
            api.send(api.bare(path)
                            .header("Authorization", SimulatorApi.AUTHORIZATION)
                            .header("Content-Type", type)
                            .POST(json(Body.of("content", "hello", "follow", name))))
                    .assertError(415);
        }
        assertThat(api.get(messagesOf(name)).contents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "", ";", "application/", "application/json, application/json"})
    void nonsense_is_refused_after_the_number_is_stored(String type) {
        int number = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);

        api.send(api.bare(messagesOf(name) + "?latest=" + number)
                        .header("Authorization", SimulatorApi.AUTHORIZATION)
                        .header("Content-Type", type)
                        .POST(json(Body.of("content", "hello"))))
                .assertError(415);

        assertThat(api.latest()).isEqualTo(number);
        assertThat(api.get(messagesOf(name)).contents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "", ";", "application/", "application/json, application/json", "text/plain"})
    void does_not_matter_where_there_is_no_body(String type) {
        int number = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);

        api.send(api.bare(messagesOf(name) + "?latest=" + number)
                        .header("Authorization", SimulatorApi.AUTHORIZATION)
                        .header("Content-Type", type))
                .assertOk();

        assertThat(api.latest()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text/plain"})
    void is_looked_at_after_the_credential(String type) {
        int number = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);

        api.send(api.bare(messagesOf(name) + "?latest=" + number)
                        .header("Content-Type", type)
                        .POST(json("hello")))
                .assertError(403);

        assertThat(api.latest()).isEqualTo(number);
    }
}
