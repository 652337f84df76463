package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests by route, method and status; errors of the simulator API by kind; refusals under overload. */
class RequestMetricsIT extends MetricsCases {

    private static final String REFUSED_AT_THE_DOOR = "minitwit_admission_refused_total";

    @Test
    void every_request_to_the_api_is_counted_with_its_status() {
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
        addRequest("api", "/msgs", "GET", 403);
        add(ERRORS, "route", "/msgs", "kind", "unauthorized");
        send(apiRequest(of).header("Content-Type", "nonsense").POST(BodyPublishers.ofString("x")), 415);
        addRequest("api", "/msgs/{username}", "POST", 415);
        add(ERRORS, "route", "/msgs/{username}", "kind", "other");

        assertGrown(series -> series.name().equals(ERRORS) || isRequest(series, "api"));
    }

    @Test
    void every_request_for_a_page_is_counted_with_its_status() {
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
    void refusals_under_overload_are_counted() {
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
            addRequest("api", "/register", "POST", status);
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

    private void api(String method, String path, String body, int status, String route) {
        HttpRequest.Builder request = apiRequest(path);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        send(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)), status);
        addRequest("api", route, List.of("BREW").contains(method) ? "other" : method, status);
    }

    private void error(String method, String path, String body, int status, String route, String kind) {
        api(method, path, body, status, route);
        add(ERRORS, "route", route, "kind", kind);
    }

    private void page(String method, String path, int status, String route) {
        send(HttpRequest.newBuilder(base().resolve(path)).method(method, BodyPublishers.noBody()), status);
        addRequest("web", route, method, status);
    }

    private static String registration(String username) {
        return "{\"username\":\"" + username + "\",\"email\":\"a@b\",\"pwd\":\"p\"}";
    }

    private static String hex(String text) {
        return Integer.toHexString(text.hashCode());
    }
}
