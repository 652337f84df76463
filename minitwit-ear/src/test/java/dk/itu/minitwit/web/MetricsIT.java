package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.Exposition;
import dk.itu.minitwit.system.Exposition.Series;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The metrics of a running MiniTwit: well-formed, complete from the start, and correct. */
class MetricsIT extends WebJourneys {

    private static final String DURATION = "minitwit_http_request_duration_seconds";
    private static final String REFUSED_AT_THE_DOOR = "minitwit_admission_refused_total";
    private static final String ERRORS = "minitwit_simulator_errors_total";
    private static final String SIMULATOR = "Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUh";
    private static final int POLLS = 250;
    private static final int POLL_MILLIS = 20;

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Series, Double> expected = new HashMap<>();
    private Exposition before;
    private String name;

    @BeforeEach
    void makeSomebody() {
        name = freshName();
        new Browser(base()).signUp(name, PASSWORD);
        before = scrape();
    }

    @Test
    void everything_is_there_once_with_its_type() {
        assertThat(before.types())
                .containsEntry(DURATION, "histogram")
                .containsEntry("minitwit_hashing_duration_seconds", "histogram")
                .containsEntry("minitwit_messages_total", "counter")
                .containsEntry("minitwit_sessions_total", "counter")
                .containsEntry("minitwit_admission_limit", "gauge")
                .containsEntry("minitwit_admission_under_way", "gauge")
                .containsEntry("minitwit_admission_waiting", "gauge")
                .containsEntry("minitwit_stored_users", "gauge")
                .containsEntry("memory_usedHeap_bytes", "gauge")
                .containsEntry("gc_time_seconds_total", "counter")
                .containsEntry("process_cpu_seconds_total", "counter");
        assertThat(before.types().keySet()).noneMatch(family -> family.startsWith("connection_pool"));
        assertThat(before.value("minitwit_build_info")).isEqualTo(1);
        assertThat(before.value("minitwit_hashing_slots")).isPositive();
        assertThat(before.value("minitwit_db_pool_max_connections")).isEqualTo(32);
        assertThat(before.value("process_start_time_seconds"))
                .isBetween(System.currentTimeMillis() / 1000.0 - 86_400, System.currentTimeMillis() / 1000.0);
        for (String kind : List.of("unknown_user", "overloaded", "unavailable")) {
            assertThat(before.value(ERRORS, "kind", kind, "route", "/msgs/{username}"))
                    .isNotNegative();
        }
        for (String kind : List.of("public", "personal", "profile")) {
            assertThat(before.value("minitwit_timeline_reads_total", "kind", kind))
                    .isNotNegative();
        }
    }

    @Test
    void every_request_to_the_api_is_counted_with_what_became_of_it() {
        String of = "/msgs" + pathOf(name);
        api("POST", of, "{\"content\":\"hello\"}", 204, "/msgs/{username}");
        api("POST", of, "{\"content\":\"hello\"}", 204, "/msgs/{username}");
        api("GET", of, null, 200, "/msgs/{username}");
        api("GET", "/msgs?no=1", null, 200, "/msgs");
        api("POST", "/fllws" + pathOf(name), "{\"follow\":\"" + name + "\"}", 204, "/fllws/{username}");
        api("POST", "/fllws" + pathOf(name), "{\"unfollow\":\"" + name + "\"}", 204, "/fllws/{username}");
        api("GET", "/latest", null, 200, "/latest");
        api("HEAD", "/latest", null, 200, "/latest");
        error("GET", "/msgs/nobody%20" + hex(name), null, 404, "/msgs/{username}", "unknown_user");
        error("POST", "/fllws" + pathOf(name), "{\"follow\":\"nobody\"}", 404, "/fllws/{username}", "unknown_user");
        error("POST", of, "{", 400, "/msgs/{username}", "invalid");
        error("POST", of, "{}", 400, "/msgs/{username}", "invalid");
        error("POST", of, '"' + "x".repeat(70_000) + '"', 413, "/msgs/{username}", "other");
        error("POST", "/register", "{\"username\":\"\"}", 400, "/register", "invalid");
        error("POST", "/register", registration(name), 400, "/register", "username_taken");
        error("DELETE", "/msgs", null, 405, "/msgs", "other");
        error("BREW", "/latest", null, 405, "/latest", "other");
        error("GET", "/nothing/" + hex(name), null, 404, "other", "other");
        send(HttpRequest.newBuilder(base().resolve("/api/msgs")), 403);
        request("api", "/msgs", "GET", 403);
        add(ERRORS, "route", "/msgs", "kind", "unauthorized");
        send(apiRequest(of).header("Content-Type", "nonsense").POST(BodyPublishers.ofString("x")), 415);
        request("api", "/msgs/{username}", "POST", 415);
        add(ERRORS, "route", "/msgs/{username}", "kind", "other");

        assertGrown(series -> series.name().equals(ERRORS) || isRequest(series, "api"));
    }

    @Test
    void every_request_for_a_page_is_counted_with_what_became_of_it() {
        page("GET", "/public", 200, "/public");
        page("GET", pathOf(name), 200, "/{username}");
        page("GET", "/user" + pathOf(name), 200, "/{username}");
        page("HEAD", pathOf(name), 200, "/{username}");
        page("GET", pathOf(name) + "/followers", 200, "/{username}/followers");
        page("GET", "/nobody" + hex(name), 404, "/{username}");
        page("GET", pathOf(name) + "/4711/delete", 302, "/{username}/{message}/delete");
        page("GET", "/a/b/c/d", 404, "other");
        page("PUT", pathOf(name), 405, "/{username}");
        page("POST", "/login", 403, "/login");
        page("GET", "/", 302, "/");
        page("GET", "/assets/nothing", 404, "/assets");
        page("GET", "/health/ready", 200, "/health");

        assertGrown(series ->
                isRequest(series, "web") && !"/metrics".equals(series.labels().get("route")));
    }

    @Test
    void what_people_do_is_counted() {
        String other = freshName();
        browser.signUp(other, PASSWORD);
        browser.signIn(other, "wrong");
        browser.signIn(other + "x", PASSWORD);
        browser.signIn(other, PASSWORD).assertStatus(200);
        browser.submit(browser.open("/").form("compose").withText("Hello"));
        browser.submit(browser.open(pathOf(name)).form("follow"));
        browser.submit(browser.open(pathOf(name)).form("unfollow"));

        add("minitwit_registrations_total");
        add("minitwit_sign_in_failures_total", "reason", "password");
        add("minitwit_sign_in_failures_total", "reason", "username");
        add("minitwit_sign_ins_total");
        add("minitwit_sessions_total");
        add("minitwit_messages_total");
        add("minitwit_follows_total");
        add("minitwit_unfollows_total");
        // Signing up, a wrong password, the right one
        IntStream.range(0, 3).forEach(hash -> add("minitwit_hashing_duration_seconds_count"));
        assertGrown(series -> !series.name().startsWith(DURATION)
                && (series.name().endsWith("_total") || series.name().equals("minitwit_hashing_duration_seconds_count"))
                && series.name().startsWith("minitwit_")
                && !series.name().equals("minitwit_timeline_reads_total"));
    }

    @Test
    void reads_are_counted_by_timeline() {
        signedIn(browser);
        before = scrape();
        browser.open("/").assertStatus(200);
        browser.open("/public").assertStatus(200);
        browser.open("/public").assertStatus(200);
        browser.open(pathOf(name)).assertStatus(200);
        send(apiRequest("/msgs"), 200);

        add("minitwit_timeline_reads_total", "kind", "personal");
        IntStream.range(0, 3).forEach(read -> add("minitwit_timeline_reads_total", "kind", "public"));
        add("minitwit_timeline_reads_total", "kind", "profile");
        assertGrown(series -> series.name().equals("minitwit_timeline_reads_total"));
    }

    @Test
    void what_is_refused_for_too_much_is_counted_as_such() {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(
                        0, 40 * Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> client.sendAsync(
                        apiRequest("/register")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(registration(freshName())))
                                .build(),
                        BodyHandlers.ofString()))
                .toList();
        long atTheDoor = 0;
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            if (answer.join().body().contains("MiniTwit is busy")) {
                atTheDoor++;
                continue;
            }
            int status = answer.join().statusCode();
            request("api", "/register", "POST", status);
            if (status == 503) {
                add(ERRORS, "route", "/register", "kind", "overloaded");
                add("minitwit_hashing_refused_total");
            }
        }

        assertThat(atTheDoor).isPositive();
        assertThat(scrape().value(REFUSED_AT_THE_DOOR)).isEqualTo(before.value(REFUSED_AT_THE_DOOR) + atTheDoor);
        assertGrown(series -> series.name().equals(ERRORS)
                || series.name().equals("minitwit_hashing_refused_total")
                || isRequest(series, "api"));
    }

    @Test
    void the_pool_shows_its_connections_at_work() throws SQLException {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        try (Connection connection = minitwit.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE messages IN ACCESS EXCLUSIVE MODE");
            for (int i = 0; i < 5; i++) {
                answers.add(client.sendAsync(apiRequest("/msgs").build(), BodyHandlers.ofString()));
            }
            await(scraped -> inUse(scraped) == 5);
            connection.rollback();
        }
        answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));

        Exposition after = await(scraped -> inUse(scraped) == 0);
        assertThat(after.value("minitwit_db_pool_connections", "state", "idle")).isBetween(5.0, 32.0);
        assertThat(after.value("minitwit_db_pool_waiting")).isZero();
    }

    @Test
    void what_the_database_holds_is_shown_with_its_age() {
        send(apiRequest("/msgs?no=0&latest=4711"), 200);
        double users = minitwit.database().number("SELECT count(*) FROM users");
        double messages = minitwit.database().number("SELECT count(*) FROM messages WHERE NOT flagged");
        double follows = minitwit.database().number("SELECT count(*) FROM follows");

        Exposition shown = await(
                scraped ->
                        scraped.value("minitwit_latest") == 4711 && scraped.value("minitwit_stored_age_seconds") < 10,
                20 * 1000 / POLL_MILLIS);

        assertThat(shown.value("minitwit_stored_users")).isEqualTo(users);
        assertThat(shown.value("minitwit_stored_messages")).isEqualTo(messages);
        assertThat(shown.value("minitwit_stored_follows")).isEqualTo(follows);
    }

    @Test
    void nobody_is_named() {
        browser.open(pathOf(name)).assertStatus(200);
        send(apiRequest("/msgs" + pathOf(name)), 200);

        String text = text();

        assertThat(text).doesNotContain(name).doesNotContain(pathOf(name).substring(1));
        assertThat(Exposition.parse(text).samples().keySet())
                .allSatisfy(series -> assertThat(series.labels().keySet())
                        .isSubsetOf(
                                "mp_scope",
                                "app",
                                "route",
                                "method",
                                "status",
                                "le",
                                "kind",
                                "reason",
                                "state",
                                "name",
                                "version",
                                "revision"));
    }

    private static double inUse(Exposition scraped) {
        return scraped.value("minitwit_db_pool_connections", "state", "in_use");
    }

    // Actions and their expected increases

    private void api(String method, String path, String body, int status, String route) {
        HttpRequest.Builder request = apiRequest(path);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        send(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)), status);
        request("api", route, List.of("BREW").contains(method) ? "other" : method, status);
    }

    private void error(String method, String path, String body, int status, String route, String kind) {
        api(method, path, body, status, route);
        add(ERRORS, "route", route, "kind", kind);
    }

    private void page(String method, String path, int status, String route) {
        send(HttpRequest.newBuilder(base().resolve(path)).method(method, BodyPublishers.noBody()), status);
        request("web", route, method, status);
    }

    private void request(String app, String route, String method, int status) {
        add(DURATION + "_count", "app", app, "route", route, "method", method, "status", Integer.toString(status));
    }

    private static boolean isRequest(Series series, String app) {
        return series.name().equals(DURATION + "_count")
                && app.equals(series.labels().get("app"));
    }

    private void add(String metric, String... labels) {
        expected.merge(series(metric, labels), 1.0, Double::sum);
    }

    private static Series series(String metric, String... labels) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            all.put(labels[i], labels[i + 1]);
        }
        if (metric.endsWith("_total")) {
            all.put("mp_scope", "application");
        }
        return new Series(metric, all);
    }

    /** A request is counted at its end, possibly a moment after its response. */
    private void assertGrown(Predicate<Series> asked) {
        for (int poll = 0; poll < POLLS && !scrape().since(before, asked).equals(expected); poll++) {
            pause();
        }
        assertThat(scrape().since(before, asked)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private Exposition await(Predicate<Exposition> state) {
        return await(state, POLLS);
    }

    private Exposition await(Predicate<Exposition> state, int polls) {
        Exposition scraped = scrape();
        for (int poll = 0; poll < polls && !state.test(scraped); poll++) {
            pause();
            scraped = scrape();
        }
        assertThat(state.test(scraped)).as("It comes to that in time").isTrue();
        return scraped;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    // HTTP requests

    private Exposition scrape() {
        return Exposition.parse(text());
    }

    private String text() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(base().resolve("/metrics")), 200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        return answer.body();
    }

    private HttpRequest.Builder apiRequest(String path) {
        return HttpRequest.newBuilder(base().resolve("/api" + path)).header("Authorization", SIMULATOR);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int status) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.request().toString()).isEqualTo(status);
            return answer;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    private static String registration(String username) {
        return "{\"username\":\"" + username + "\",\"email\":\"a@b\",\"pwd\":\"p\"}";
    }

    private static String hex(String text) {
        return Integer.toHexString(text.hashCode());
    }
}
