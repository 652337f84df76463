package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.followsOf;
import static dk.itu.minitwit.api.SimulatorApi.json;
import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code latest}: stored first, whatever the result of the request. */
class LatestIT extends ApiCases {

    private static final String NOBODY = "nobody of this name";

    /** A number that differs from the stored one. */
    private String another() {
        return "latest=" + (api.latest() + 1);
    }

    private void assertStored(String query) {
        assertThat("latest=" + api.latest()).isEqualTo(query);
    }

    @Test
    void answers_with_one_number() {
        ApiAnswer answer = api.get("/latest").assertOk();

        assertThat(answer.body()).matches("\\{\"latest\":-?\\d+}");
    }

    @Test
    void is_the_last_one_not_the_greatest() {
        api.get("/msgs?latest=1337").assertOk();
        assertThat(api.latest()).isEqualTo(1337);

        api.get("/msgs?latest=1").assertOk();
        assertThat(api.latest()).isEqualTo(1);
    }

    @Test
    void may_be_zero() {
        api.get("/msgs?latest=7").assertOk();

        api.get("/msgs?latest=0").assertOk();

        assertThat(api.latest()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?latest=-1",
                "?latest=",
                "?latest=abc",
                "?latest=1.5",
                "?latest=%20",
                "?latest=12345678901234567890",
                "?no=3"
            })
    void stays_when_no_number_is_given(String query) {
        api.get("/msgs?latest=42").assertOk();

        api.get("/msgs" + query).assertOk();

        assertThat(api.latest()).isEqualTo(42);
    }

    @Test
    void asking_for_it_does_not_move_it() {
        api.get("/msgs?latest=42").assertOk();

        api.get("/latest?latest=43").assertOk();

        assertThat(api.latest()).isEqualTo(42);
    }

    @Test
    void is_stored_by_every_endpoint() {
        String name = user();
        String[] reads = {"/msgs", messagesOf(name), followsOf(name)};
        for (String path : reads) {
            String query = another();
            api.get(path + "?" + query).assertOk();
            assertStored(query);
        }

        String query = another();
        api.postTo(messagesOf(name) + "?" + query, Body.of("content", "hello")).assertDone();
        assertStored(query);

        query = another();
        api.postTo(followsOf(name) + "?" + query, Body.of("follow", user())).assertDone();
        assertStored(query);

        query = another();
        api.postTo("/register?" + query, Body.of("username", freshName(), "email", "a@b", "pwd", "p"))
                .assertDone();
        assertStored(query);
    }

    @Test
    void is_stored_without_a_valid_credential() {
        String[] paths = {"/msgs", messagesOf(NOBODY), followsOf(NOBODY)};
        for (String path : paths) {
            String query = another();
            api.send(api.anonymous(path + "?" + query)).assertError(403);
            assertStored(query);
        }
        String query = another();
        api.send(api.anonymous(messagesOf(NOBODY) + "?" + query).POST(json("{}")))
                .assertError(403);
        assertStored(query);
    }

    @Test
    void is_stored_when_the_user_is_unknown() {
        for (String path : new String[] {messagesOf(NOBODY), followsOf(NOBODY)}) {
            String query = another();
            api.get(path + "?" + query).assertError(404);
            assertStored(query);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"username\":\"\"}", "not json", "", "[]"})
    void is_stored_when_the_body_is_refused(String body) {
        String name = user();
        String[] paths = {"/register", messagesOf(name), followsOf(name)};
        for (String path : paths) {
            String query = another();
            api.postTo(path + "?" + query, body).assertError(400);
            assertStored(query);
        }
    }

    @Test
    void is_stored_when_a_post_names_an_unknown_user() {
        String query = another();
        api.postTo(messagesOf(NOBODY) + "?" + query, Body.of("content", "hello"))
                .assertError(404);
        assertStored(query);

        query = another();
        api.postTo(followsOf(user()) + "?" + query, Body.of("follow", NOBODY)).assertError(404);
        assertStored(query);
    }
}
