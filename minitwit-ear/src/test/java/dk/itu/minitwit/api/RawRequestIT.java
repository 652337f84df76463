package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw requests and responses, without an HTTP library. */
class RawRequestIT extends ApiCases {

    private static final String HOST = "Host: localhost";
    private static final String AUTHORIZATION = "Authorization: " + SimulatorApi.AUTHORIZATION;
    private static final int LONG = 9000;

    private RawHttp http;

    @BeforeEach
    void openSockets() {
        http = new RawHttp(api.root());
    }

    /** Answered by the server before the application: without a body and without leaks. */
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
        assertThat(answer).doesNotContainIgnoringCase("Transfer-Encoding", "\r\nContent-Type:");
    }

    @Test
    void a_head_has_no_body() {
        String answer = http.send("HEAD /api/latest HTTP/1.1", HOST);

        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/msgs/%zz", "/api/msgs/%", "/api/msgs/a%2", "/api/%g0", "/api/msgs/a%2?no=1"})
    void damaged_paths_are_told_in_json(String path) {
        String answer = http.send("GET " + path + " HTTP/1.1", HOST, AUTHORIZATION);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"status\":400", "percent-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%", "/anna/%2", "/apian%zz"})
    void damaged_paths_of_pages_are_told_in_html(String path) {
        String answer = http.send("GET " + path + " HTTP/1.1", HOST);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("<h1>Bad request</h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\nContent-Length: 3",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: identity",
                "Content-Length: 3\r\nContent-Length: 5",
                "X-Other: a\u0001b"
            })
    void an_ambiguous_request_is_refused_and_nothing_after_it_is_read(String headers) {
        String answer = http.send(
                "POST /api/latest HTTP/1.1", HOST, headers + "\r\n\r\n0\r\n\r\nGET /api/latest HTTP/1.1\r\n" + HOST);

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("{\"latest\":");
    }

    /**
     * The server's parser drops the first length. The request is answered by the second one, and the connection closes.
     */
    @Test
    void nothing_is_read_behind_a_body_in_chunks() {
        String answer = http.send(
                "POST /api/latest HTTP/1.1",
                HOST,
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/latest HTTP/1.1\r\n" + HOST);

        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .contains("Connection: close")
                .doesNotContain("{\"latest\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST /api/latest HTTP/1.1\r\nHost: a\r\nConnection: close", "GET /%zz HTTP/1.1\r\nHost: a"})
    void nothing_is_done_behind_the_last_request(String last) {
        String name = user();
        String body = Body.of("content", "pipelined");
        http.send(
                last + "\r\nContent-Length: 0\r\n\r\nPOST /api" + SimulatorApi.messagesOf(name) + " HTTP/1.1",
                HOST,
                AUTHORIZATION,
                "Content-Type: application/json",
                "Content-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(api.messagesBy(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: h:x", "Host:", "Host: h:-1", "Host: h:80:80", "Host: a b", "Host: a\r\nHost: b"})
    void a_host_that_is_none_is_told(String host) {
        for (String path : new String[] {"/public", "/api/latest"}) {
            assertThat(http.send("GET " + path + " HTTP/1.1", host))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF", "/META-INF", "/%57EB-INF", "/web-inf?x=1", "/WEB-INF/views"})
    void the_server_s_own_folders_lead_to_no_other_host(String path) {
        assertThat(http.send("GET " + path + " HTTP/1.1", "Host: evil.example"))
                .startsWith("HTTP/1.1 404 ")
                .contains("Content-Security-Policy: ")
                .doesNotContain("evil");
    }

    /** More than the limit of requests in flight: none may keep a permit. */
    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n", "5;a=b\r\nhello\r\n0\r\n\r\n"})
    void damaged_chunks_block_no_other_request(String chunk) {
        for (int i = 0; i < 200; i++) {
            assertThat(http.send("POST /x HTTP/1.1", HOST, "Transfer-Encoding: chunked\r\n\r\n" + chunk))
                    .doesNotStartWith("HTTP/1.1 5");
        }
        assertThat(http.send("GET /public HTTP/1.1", HOST)).startsWith("HTTP/1.1 200 ");
    }

    /** Like the first request of Java's HTTP client. */
    @Test
    void a_body_is_read_beside_an_offer_to_upgrade() {
        String name = user();
        String body = Body.of("content", "offered");
        String answer = http.send(
                "POST /api" + SimulatorApi.messagesOf(name) + " HTTP/1.1",
                HOST,
                AUTHORIZATION,
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAAQAAP__",
                "Content-Type: application/json",
                "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 204 ");
        assertThat(api.messagesBy(name)).hasSize(1);
    }

    @Test
    void nothing_is_upgraded() {
        for (String protocol : new String[] {"h2c", "websocket"}) {
            String answer = http.send(
                    "GET /api/latest HTTP/1.1", HOST, "Upgrade: " + protocol, "HTTP2-Settings: AAMAAABkAAQAAP__");
            assertThat(answer).as(protocol).startsWith("HTTP/1.1 200 ").contains("{\"latest\":");
        }
    }

    @Test
    void the_root_of_the_api_leads_to_no_other_host() {
        String answer = http.send("GET /api HTTP/1.1", "Host: evil.example");

        assertThat(answer)
                .startsWith("HTTP/1.1 404 ")
                .contains("\"status\":404")
                .doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/latest", "/public"})
    void cookies_of_other_applications_do_not_block_requests(String path) {
        String answer = http.sendLatin1("GET " + path + " HTTP/1.1", HOST, "Cookie: caf\u00e9=\u00fc\u00ff; a=\"b");

        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    /** As sent by clients that do not encode paths. */
    @ParameterizedTest
    @ValueSource(strings = {"Sm\u00f8rrebr\u00f8d", "\u65e5\u672c\u8a9e", "\ud83d\ude00", "back\\slash"})
    void a_path_means_what_its_encoded_form_means(String characters) {
        String name = registered(characters + freshName().replace(" ", ""));
        String body = "{\"content\":\"hello\"}";

        String posted = http.send(
                "POST /api/msgs/" + name + " HTTP/1.1",
                HOST,
                AUTHORIZATION,
                "Content-Type: application/json",
                "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);

        assertThat(posted).startsWith("HTTP/1.1 204 ");
        assertThat(api.get(SimulatorApi.messagesOf(name)).contents()).containsExactly("hello");
        assertThat(http.send("GET /api/msgs/" + name + " HTTP/1.1", HOST, AUTHORIZATION))
                .startsWith("HTTP/1.1 200 ")
                .contains("hello");
        assertThat(http.send("GET /" + name + " HTTP/1.1", HOST)).startsWith("HTTP/1.1 200 ");
        assertThat(http.send("GET /" + SimulatorApi.segment(name) + " HTTP/1.1", HOST))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_slash_at_the_end_leads_to_the_page_with_any_query() {
        assertThat(http.send("GET /public/?a=\\&b HTTP/1.1", HOST)).contains("\r\nLocation: /public?a=%5C&b\r\n");
    }

    @Test
    void nothing_tells_how_the_server_is_made() {
        String[] paths = {"/openapi", "/openapi/", "/api/openapi", "/application.wadl", "/api/latest"};
        for (String path : paths) {
            assertThat(http.send("OPTIONS " + path + " HTTP/1.1", HOST))
                    .doesNotContainIgnoringCase("jersey", "wadl", "payara");
        }
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
