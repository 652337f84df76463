package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.system.Exposition;
import dk.itu.minitwit.system.Exposition.Series;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;

/** Cases of the metrics of a running MiniTwit: they collect the growth that they expect, and compare it with the growth seen. */
abstract class MetricsCases extends WebJourneys {

    static final String DURATION = "minitwit_http_request_duration_seconds";
    static final String ERRORS = "minitwit_simulator_errors_total";

    private static final String SIMULATOR = "Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUh";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A user that exists before {@link #before}. */
    String name;

    Exposition before;

    private final Map<Series, Double> expected = new HashMap<>();

    @BeforeEach
    void scrapeBefore() {
        // By the page: a request to the API may be counted after its response, among the expected ones.
        name = freshName();
        newBrowser().signUp(name, PASSWORD);
        before = scrape();
    }

    /** One more of a series. */
    void add(String metric, String... labels) {
        expected.merge(series(metric, labels), 1.0, Double::sum);
    }

    /** One more request. */
    void addRequest(String app, String route, String method, int status) {
        add(DURATION + "_count", "app", app, "route", route, "method", method, "status", Integer.toString(status));
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

    static boolean isRequest(Series series, String app) {
        return series.name().equals(DURATION + "_count")
                && app.equals(series.labels().get("app"));
    }

    /** Of the series asked for, exactly the expected ones have grown. A request is counted when it is over, just after its response. */
    void assertGrown(Predicate<Series> asked) {
        Await.until(
                "the growth " + expected, LIMIT, () -> scrape().since(before, asked), grown -> grown.equals(expected));
    }

    Exposition await(String state, Predicate<Exposition> condition) {
        return Await.until(state, LIMIT, this::scrape, condition);
    }

    Exposition scrape() {
        return Exposition.parse(text());
    }

    String text() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(base().resolve("/metrics")), 200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        return answer.body();
    }

    HttpRequest.Builder apiRequest(String path) {
        return HttpRequest.newBuilder(base().resolve("/api" + path)).header("Authorization", SIMULATOR);
    }

    HttpResponse<String> send(HttpRequest.Builder request, int status) {
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
}
