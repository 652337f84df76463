package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The log lines and the response of a request have its id. The line of a slow request names the database's process, as
 * the database's log does.
 */
class RequestIdIT {

    private static final String USER = "Somebody Named";
    private static final String TEXT = "a text of somebody's";
    private static final String EMAIL = "private@example.org";

    @TempDir
    static Path data;

    private static MiniTwitProcess minitwit;

    @BeforeAll
    static void start() {
        minitwit = MiniTwitProcess.start(Launch.of(data).with("MINITWIT_LOG", "json"));
        assertThat(Http.post(
                                minitwit.baseUrl() + "/api/register",
                                "{\"username\":\"" + USER + "\",\"email\":\"" + EMAIL + "\",\"pwd\":\"p\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @AfterAll
    static void stop() {
        minitwit.close();
    }

    @Test
    void a_failure_is_found_by_its_id_and_in_the_databases_log_by_the_process() throws Exception {
        try (Connection lock = minitwit.database().connect()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("LOCK TABLE messages IN ACCESS EXCLUSIVE MODE");

            RawAnswer answer = RawAnswer.of(minitwit.port(), post("locked-out.1"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.requestIds()).containsExactly("locked-out.1");
            lock.rollback();
        }

        List<String> lines = linesOf("locked-out.1");
        // Two seconds by the database's clock may be a little less by another clock.
        Matcher slow = Pattern.compile("The database took [12]\\d{3} ms, process (\\d+)\".*\"postgresql.pid\":\\1[,}]")
                .matcher(String.join("\n", lines));
        assertThat(lines).hasSize(2);
        assertThat(slow.find()).isTrue();
        assertThat(lines)
                .filteredOn(line -> line.contains("\"log.level\":\"WARN\""))
                .singleElement()
                .asString()
                .contains("A database statement timed out", "lock timeout", "pg_stat_activity")
                .doesNotContain("stack_trace");
        assertThat(minitwit.output()).doesNotContain(USER, USER.replace(" ", "%20"), TEXT, EMAIL, "127.0.0.1\"");
        String failure = "[" + slow.group(1) + "] minitwit: ERROR:  canceling statement due to lock timeout";
        assertThat(DatabaseLog.having(failure, data)).contains(failure);
    }

    @Test
    void events_of_an_account_have_a_line_without_name_or_secret() {
        Browser browser = new Browser(URI.create(minitwit.baseUrl()));
        browser.signIn(USER, "wrong secret").assertStatus(400);
        browser.signIn(USER, "p").assertStatus(200);

        assertThat(minitwit.output()
                        .lines()
                        .filter(line -> line.contains("\"log.logger\":\"dk.itu.minitwit.security\"")))
                .hasSize(2)
                .allMatch(line -> line.matches(".*\"event.dataset\":\"pages\",\"http.request.id\":\"[0-9a-f]{32}\".*"))
                .anyMatch(line -> line.contains(
                        "\"event.action\":\"sign-in\",\"event.outcome\":\"failure\",\"event.reason\":\"password\""))
                .anyMatch(line -> line.contains("\"event.action\":\"sign-in\",\"event.outcome\":\"success\""))
                .allMatch(
                        line -> line.contains("\"user.id\":") && line.contains("\"client.network\":\"127.0.0.0/24\""));
        assertThat(minitwit.output()).doesNotContain(USER, "wrong secret");
    }

    @Test
    void every_answer_has_one() {
        for (String target :
                List.of("/public", "/nobody-of-this-name", "/api/latest", "/api/nothing", "/assets/none.css")) {
            RawAnswer answer = RawAnswer.of(minitwit.port(), get(target, "X-Request-ID: sane-1"));
            assertThat(answer.requestIds()).as(target + " " + answer.status()).containsExactly("sane-1");
        }
    }

    @Test
    void nonsense_is_replaced() {
        for (String header :
                List.of("X-Nothing: 1", "X-Request-ID: a b", "X-Request-ID: <b>", "X-Request-ID: " + "1".repeat(55))) {
            for (String target : List.of("/public", "/api/latest")) {
                assertThat(RawAnswer.of(minitwit.port(), get(target, header)).requestIds())
                        .singleElement()
                        .asString()
                        .matches("[0-9a-f]{32}");
            }
        }
    }

    private static String get(String target, String header) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                + "\r\nAuthorization: Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUh\r\n\r\n";
    }

    private static String post(String id) {
        String body = "{\"content\":\"" + TEXT + "\"}";
        return "POST /api/msgs/" + USER.replace(" ", "%20")
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-ID: "
                + id
                + "\r\nAuthorization: Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUh\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private static List<String> linesOf(String id) {
        return minitwit.output()
                .lines()
                .filter(line -> line.contains("\"http.request.id\":\"" + id + "\""))
                .toList();
    }
}
