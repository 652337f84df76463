package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.json;
import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /register: errors of refused sign-ups. */
class RegistrationIT extends ApiCases {

    private static final String NO_USERNAME = "You have to enter a username";
    private static final String NO_EMAIL = "You have to enter a valid email address";
    private static final String NO_PASSWORD = "You have to enter a password";
    private static final String TAKEN = "The username is already taken";

    @Test
    void makes_a_user() {
        String name = freshName();

        api.register(name, "ann@example.com", "secret").assertDone();

        assertThat(api.get(messagesOf(name)).contents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\":\"a@b\",\"pwd\":\"p\"}",
                "{\"username\":null,\"email\":\"a@b\",\"pwd\":\"p\"}",
                "{\"username\":\"\",\"email\":\"a@b\",\"pwd\":\"p\"}",
                "{\"username\":\"\",\"email\":\"\",\"pwd\":\"\"}"
            })
    void asks_for_a_username_first(String body) {
        api.register(body).assertError(400, NO_USERNAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"NAME\"}",
                "{\"username\":\"NAME\",\"pwd\":\"p\"}",
                "{\"username\":\"NAME\",\"email\":null,\"pwd\":\"p\"}",
                "{\"username\":\"NAME\",\"email\":\"\",\"pwd\":\"p\"}",
                "{\"username\":\"NAME\",\"email\":\"ann\",\"pwd\":\"p\"}",
                "{\"username\":\"NAME\",\"email\":\"ann.example.com\",\"pwd\":\"\"}"
            })
    void asks_for_an_email_address_second(String body) {
        String name = freshName();

        api.register(body.replace("NAME", name)).assertError(400, NO_EMAIL);

        api.get(messagesOf(name)).assertError(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"NAME\",\"email\":\"a@b\"}",
                "{\"username\":\"NAME\",\"email\":\"a@b\",\"pwd\":null}",
                "{\"username\":\"NAME\",\"email\":\"a@b\",\"pwd\":\"\"}"
            })
    void asks_for_a_password_third(String body) {
        String name = freshName();

        api.register(body.replace("NAME", name)).assertError(400, NO_PASSWORD);

        api.get(messagesOf(name)).assertError(404);
    }

    @Test
    void refuses_a_password_with_half_a_surrogate_pair() {
        String name = freshName();

        api.register("{\"username\":\"" + name + "\",\"email\":\"a@b\",\"pwd\":\"\\ud800\\ud800\"}")
                .assertError(400);

        api.get(messagesOf(name)).assertError(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {" NAME", "NAME ", "NAME\u200B", "\u202ENAME", "name", "NAME\u00A0"})
    void takes_names_that_the_pages_refuse(String pattern) {
        String name = user();

        api.register(pattern.replace("NAME", name).replace("name", name.toUpperCase(java.util.Locale.ROOT)), "a@b", "p")
                .assertDone();
    }

    @Test
    void rejects_taken_username() {
        String name = user();

        api.register(name, "other@example.com", "other").assertError(400, TAKEN);
    }

    @Test
    void looks_last_whether_the_username_is_taken() {
        String name = user();

        api.register(Body.of("username", name)).assertError(400, NO_EMAIL);
        api.register(Body.of("username", name, "email", "a@b")).assertError(400, NO_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic d3Jvbmc6d3Jvbmc=", "Bearer nobody", ""})
    void checks_no_authorization(String header) {
        String body = Body.of("username", freshName(), "email", "a@b", "pwd", "p");

        api.send(api.anonymous("/register").header("Authorization", header).POST(json(body)))
                .assertDone();
    }
}
