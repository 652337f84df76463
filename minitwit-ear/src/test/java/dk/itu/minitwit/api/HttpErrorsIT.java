package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP's own errors, as JSON for any Accept header. */
class HttpErrorsIT extends ApiCases {

    @ParameterizedTest
    @CsvSource({
        "POST, /latest",
        "PUT, /latest",
        "DELETE, /latest",
        "PATCH, /latest",
        "GET, /register",
        "PUT, /register",
        "DELETE, /register",
        "POST, /msgs",
        "DELETE, /msgs",
        "PUT, /msgs/ann",
        "PATCH, /msgs/ann",
        "DELETE, /msgs/ann",
        "PUT, /fllws/ann",
        "PATCH, /fllws/ann",
        "DELETE, /fllws/ann",
        "FROBNICATE, /latest"
    })
    void other_methods_are_refused(String method, String path) {
        ApiAnswer answer = api.send(api.authorized(path).method(method, BodyPublishers.noBody()));

        answer.assertError(405);
        assertThat(answer.header("Allow")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/latest/1",
                "/register/ann",
                "/msgs/ann/1",
                "/fllws",
                "/fllws/ann/bo",
                "/Latest",
                "/follows/ann",
                "/index.html",
                "/container-error",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.wadl",
                "/openapi",
                "/a%2F..%2Flatest"
            })
    void other_paths_are_not_found(String path) {
        api.get(path).assertError(404);
        api.send(api.anonymous(path)).assertError(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/latest/", "/msgs/", "/fllws/"})
    void a_slash_at_the_end_is_ignored_or_not_found(String path) {
        ApiAnswer answer = api.get(path);

        assertThat(answer.status()).as(answer.body()).isIn(200, 404);
        if (answer.status() == 404) {
            answer.assertError();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "text/html",
                "image/png",
                "application/xml",
                "nonsense",
                ""
            })
    void answers_are_json_whatever_is_preferred(String accepted) {
        String name = user();
        String[] paths = {"/latest", "/msgs", messagesOf(name)};
        for (String path : paths) {
            api.send(api.authorized(path).header("Accept", accepted)).assertOk();
        }
        api.send(api.authorized("/nothing").header("Accept", accepted)).assertError(404);
        api.send(api.authorized(messagesOf("nobody of this name")).header("Accept", accepted))
                .assertError(404);
        api.send(api.anonymous("/msgs").header("Accept", accepted)).assertError(403);
        api.send(api.authorized(messagesOf(name)).header("Accept", accepted).POST(SimulatorApi.json("{}")))
                .assertError(400);
        api.send(api.authorized(messagesOf(name))
                        .header("Accept", accepted)
                        .POST(SimulatorApi.json(Body.of("content", "hello"))))
                .assertDone();
    }

    @Test
    void head_is_get_without_the_body() {
        assertHead("/latest", true, 200);
        assertHead("/msgs", true, 200);
        assertHead(messagesOf(user()), true, 200);
        assertHead("/msgs", false, 403);
        assertHead(messagesOf("nobody of this name"), true, 404);
        assertHead("/nothing", true, 404);
    }

    private void assertHead(String path, boolean authorized, int expected) {
        ApiAnswer answer = api.send(
                (authorized ? api.authorized(path) : api.anonymous(path)).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(expected);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void options_are_told_without_a_page() {
        ApiAnswer answer = api.send(api.authorized("/latest").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.status()).isIn(200, 204, 405);
        assertThat(answer.header("Allow")).isPresent();
        assertThat(answer.body()).doesNotContain("<");
    }

    @Test
    void every_answer_has_its_media_type_and_is_not_cached() {
        String name = user();
        List<ApiAnswer> answers = List.of(
                api.get("/latest"),
                api.get("/msgs"),
                api.post(name, "hello"),
                api.post(name, ""),
                api.send(api.anonymous("/msgs")),
                api.get(messagesOf("nobody of this name")),
                api.get("/nothing"),
                api.get("/WEB-INF/web.xml"),
                api.send(api.authorized("/latest").method("PUT", BodyPublishers.noBody())),
                api.send(api.authorized("/latest").method("OPTIONS", BodyPublishers.noBody())));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        });
    }

    @Test
    void nothing_tells_how_it_is_made() {
        String[] paths = {"/latest", "/nothing", "/msgs"};
        for (String path : paths) {
            ApiAnswer answer = api.get(path);
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("X-Powered-By")).isEmpty();
        }
    }
}
