package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Version 1 of the API: what it refuses, and how. Every answer is compared with the description. */
@OwnInstallation
class V1ProblemsIT extends ApiCases {

    private static final int LIMIT = 600;

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private String name;
    private V1Api program;

    @BeforeEach
    void makeKey() {
        name = user();
        program = V1Api.of(api, minitwit.database(), name, "read", "write", "follow", "admin");
    }

    /** Asserts a problem of RFC 9457 and returns it. */
    private static JsonObject problem(ApiAnswer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonObject problem = answer.object();
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("type")).isEqualTo("/docs#problem-" + code);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        return problem;
    }

    @Test
    void a_request_without_a_valid_key() {
        for (String key : new String[] {null, "", "x", "mtw_" + "0".repeat(64)}) {
            ApiAnswer answer = V1Api.with(api, key).get("/account");
            problem(answer, 401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer realm=\"MiniTwit\"");
        }
    }

    @Test
    void the_simulator_s_credential() {
        V1Api simulator = V1Api.with(api, SimulatorApi.AUTHORIZATION);

        assertThat(problem(simulator.get("/timelines/public"), 403, "forbidden").getString("detail"))
                .contains("simulator");
        problem(simulator.get("/account"), 403, "forbidden");
        problem(simulator.post("hi"), 403, "forbidden");
    }

    @Test
    void a_key_at_the_simulator_s_api() {
        V1Api.of(api, minitwit.database(), name, "read");

        api.send(api.anonymous("/msgs").header("Authorization", "Bearer mtw_" + "0".repeat(64)))
                .assertError(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /timelines/home, read",
        "GET, /users/x, read",
        "GET, /users/x/messages, read",
        "GET, /users/x/followers, read",
        "GET, /users/x/following, read",
        "GET, /messages/1, read",
        "DELETE, /messages/1, write",
        "PUT, /follows/x, follow",
        "DELETE, /follows/x, follow",
        "GET, /search?q=x, read",
        "GET, /notices, read",
        "PUT, /notices/seen/1, write",
        "GET, /account/keys, admin",
        "DELETE, /account/keys/1, admin"
    })
    void a_key_without_the_scope(String method, String path, String scope) {
        String[] others = Stream.of("read", "write", "follow", "admin")
                .filter(other -> !other.equals(scope))
                .toArray(String[]::new);
        V1Api limited = V1Api.of(api, minitwit.database(), name, others);

        JsonObject problem = problem(limited.send(method, path, null), 403, "forbidden");
        assertThat(problem.getString("detail")).contains("scope " + scope);
    }

    @ParameterizedTest
    @CsvSource({
        "/timelines/public?limit=0, limit",
        "/timelines/public?limit=x, limit",
        "/timelines/public?limit=101, limit",
        "/timelines/public?since=x, since",
        "/timelines/home?since=zzzzzzzzzzzz.1, since",
        "/timelines/public?before=x, before",
        "/timelines/public?before=1.1&since=1.1, since",
        "/users/x/followers?after=!, after",
        "/users/x/following?after=, after",
        "/search, q",
        "/search?q=+, q",
        "/search?q=%00, q",
        "/search?q=a&before=A.1, before",
        "/notices?kind=x, kind",
        "/notices?before=x, before",
        "/notices?before=1.-1, before",
        "/notices?since=zzzzzzzzzzzz.1, since"
    })
    void a_wrong_parameter(String path, String field) {
        assertThat(problem(program.get(path), 400, "invalid").getString("field"))
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"text\":\"a\",\"text\":\"b\"}", "{\"text\":\"a\"} x", "null", "\"a\""})
    void a_malformed_body(String body) {
        ApiAnswer answer = program.send("POST", "/messages", body, "Idempotency-Key", "k");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("code")).isIn("malformed_request", "invalid");
        assertThat(api.messagesBy(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":null}", "{\"text\":7}", "{\"text\":{\"a\":1}}", "{\"text\":\"\"}"})
    void a_wrong_member(String body) {
        ApiAnswer answer = program.send("POST", "/messages", body, "Idempotency-Key", "k");

        problem(answer, 400, "invalid");
        assertThat(api.messagesBy(name)).isEmpty();
    }

    @Test
    void a_post_without_an_idempotency_key() {
        ApiAnswer answer = program.send("POST", "/messages", Body.of("text", "hi"));

        assertThat(problem(answer, 400, "invalid").getString("field")).isEqualTo("Idempotency-Key");
        assertThat(api.messagesBy(name)).isEmpty();
    }

    @Test
    void what_is_not_there() {
        problem(program.get("/users/nobody%20of%20that%20name"), 404, "not_found");
        problem(program.get("/users/nobody%20of%20that%20name/messages"), 404, "not_found");
        problem(program.put("/follows/nobody%20of%20that%20name"), 404, "not_found");
        problem(program.get("/messages/x"), 404, "not_found");
        problem(program.get("/messages/999999999999999999"), 404, "not_found");
        problem(program.get("/nothing"), 404, "not_found");
        problem(V1Api.with(api, null).get("/"), 404, "not_found");
    }

    @Test
    void a_wrong_method_or_content_type() {
        ApiAnswer wrong = program.put("/messages");
        problem(wrong, 405, "method_not_allowed");
        assertThat(wrong.header("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
        ApiAnswer text = api.send(api.bare("/v1/messages")
                .header("Authorization", "Bearer x")
                .header("Content-Type", "text/plain")
                .POST(SimulatorApi.json("hi")));
        problem(text, 401, "unauthenticated");
    }

    @Test
    void too_much_of_a_body() {
        ApiAnswer answer =
                program.send("POST", "/messages", Body.of("text", "x".repeat(70_000)), "Idempotency-Key", "k");

        problem(answer, 413, "too_large");
    }

    @Test
    void more_requests_than_the_rate_allows() {
        ApiAnswer first = program.get("/account").assertOk();
        assertThat(first.header("RateLimit-Policy")).hasValue("\"key\";q=600;w=60");
        assertThat(first.header("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).matches("\"key\";r=599;t=\\d+"));
        for (int i = 1; i < LIMIT; i++) {
            program.get("/account").assertOk();
        }

        ApiAnswer refused = program.get("/account");

        problem(refused, 429, "rate_limited");
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(wait).matches("[1-9]\\d?"));
        assertThat(refused.header("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"key\";r=0;"));
        V1Api.of(api, minitwit.database(), name, "read").get("/account").assertOk();
    }
}
