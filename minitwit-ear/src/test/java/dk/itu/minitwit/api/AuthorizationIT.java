package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.followsOf;
import static dk.itu.minitwit.api.SimulatorApi.json;
import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages and follows need the simulator's credential. */
class AuthorizationIT extends ApiCases {

    private static final String REFUSAL = "You are not authorized to use this resource!";
    private static final String NOBODY = "nobody of this name";

    @Test
    void a_request_without_a_credential_is_refused() {
        for (HttpRequest.Builder request : requests(user())) {
            assertRefused(api.send(request));
        }
    }

    /**
     * Once each: after ten within a minute, credentials from this address would be rejected unseen, except from known
     * clients.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic d3Jvbmc6d3Jvbmc=",
                "Basic c2ltdWxhdG9yOnN1cGVyX3NhZmU=",
                "Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUhIQ==",
                "Basic simulator:super_safe!",
                "Basic %%%",
                "Bearer c2ltdWxhdG9yOnN1cGVyX3NhZmUh",
                "c2ltdWxhdG9yOnN1cGVyX3NhZmUh"
            })
    void another_credential_is_refused(String header) {
        assertRefused(api.send(api.anonymous("/msgs").header("Authorization", header)));
    }

    private static void assertRefused(ApiAnswer answer) {
        answer.assertError(403, REFUSAL);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    private List<HttpRequest.Builder> requests(String name) {
        return List.of(
                api.anonymous("/msgs"),
                api.anonymous(messagesOf(name)),
                api.anonymous(messagesOf(name)).POST(json(Body.of("content", "not me"))),
                api.anonymous(followsOf(name)),
                api.anonymous(followsOf(name)).POST(json(Body.of("follow", name))));
    }

    @Test
    void nothing_is_stored_for_anybody_else() {
        String name = user();
        String other = user();

        api.send(api.anonymous(messagesOf(name)).POST(json(Body.of("content", "not me"))))
                .assertError(403);
        api.send(api.anonymous(followsOf(name)).POST(json(Body.of("follow", other))))
                .assertError(403);

        assertThat(api.get(messagesOf(name)).contents()).isEmpty();
        assertThat(api.get(followsOf(name)).follows()).isEmpty();
    }

    @Test
    void is_checked_before_anything_else() {
        api.send(api.anonymous(messagesOf(NOBODY))).assertError(403, REFUSAL);
        api.send(api.anonymous(followsOf(NOBODY))).assertError(403, REFUSAL);
        api.send(api.anonymous(messagesOf(NOBODY)).POST(json("not json"))).assertError(403, REFUSAL);
        api.send(api.anonymous(followsOf(NOBODY)).POST(json(""))).assertError(403, REFUSAL);
    }

    @Test
    void does_not_depend_on_the_content_type() {
        HttpRequest.Builder request = api.bare(messagesOf(NOBODY))
                .header("Content-Type", "text/plain")
                .POST(json("hello"));

        api.send(request).assertError(403, REFUSAL);
    }

    @Test
    void is_not_checked_for_latest() {
        api.send(api.anonymous("/latest")).assertOk();
        api.send(api.anonymous("/latest").header("Authorization", "Basic d3Jvbmc6d3Jvbmc="))
                .assertOk();
    }
}
