package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, seen without an HTTP library. */
class RawRequestIT extends ApiCases {

    private static final String HOST = "Host: localhost";
    private static final String AUTHORIZATION = "Authorization: " + SimulatorApi.AUTHORIZATION;
    private static final int LONG = 9000;

    private RawHttp http;

    @BeforeEach
    void openSockets() {
        http = new RawHttp(api.root());
    }

    /** By the server, before the application: no body can be sent then, and nothing leaks. */
    private static void assertNobodyAnswers(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ").endsWith("\r\n\r\n");
        assertThat(answer).doesNotContainIgnoringCase("<html", "payara", "exception");
    }

    @Test
    void the_connection_is_closed_when_asked() {
        String answer = http.send("GET /api/latest HTTP/1.1", HOST);

        assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("Connection: close");
        assertThat(answer).matches("(?s).*\\{\"latest\":-?\\d+}");
    }

    @Test
    void success_is_told_without_a_body() {
        String name = user();
        String body = Body.of("unfollow", name);

        String answer = http.send(
                "POST /api" + SimulatorApi.followsOf(name) + " HTTP/1.1",
                HOST,
                AUTHORIZATION,
                "Content-Type: application/json",
                "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 204 ").endsWith("\r\n\r\n");
        assertThat(answer).doesNotContainIgnoringCase("Transfer-Encoding", "Content-Type");
    }

    @Test
    void a_head_has_no_body() {
        String answer = http.send("HEAD /api/latest HTTP/1.1", HOST);

        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/msgs/%zz", "/api/msgs/%", "/api/msgs/a%2", "/api/msgs/back%5Cslash"})
    void damaged_paths_reach_nobody(String path) {
        assertNobodyAnswers(http.send("GET " + path + " HTTP/1.1", HOST, AUTHORIZATION));
    }

    @Test
    void long_paths_are_refused() {
        String answer = http.send("GET /api/msgs/" + "a".repeat(LONG) + " HTTP/1.1", HOST, AUTHORIZATION);
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertNobodyAnswers(answer);
    }

    @Test
    void long_headers_are_refused() {
        String answer = http.send("GET /api/latest HTTP/1.1", HOST, "X-Long: " + "a".repeat(LONG));
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertNobodyAnswers(answer);
    }

    @Test
    void tracing_is_refused() {
        String answer = http.send("TRACE /api/latest HTTP/1.1", HOST);
        assertThat(answer).startsWith("HTTP/1.1 405 ");
        assertNobodyAnswers(answer);
    }
}
