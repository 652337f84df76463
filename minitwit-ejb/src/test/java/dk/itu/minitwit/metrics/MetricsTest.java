package dk.itu.minitwit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MetricsTest {

    private static final String WARMING_UP = "minitwit.warming-up";

    private enum Route implements HttpRoute {
        ONE("/one"),
        TWO("/two/{name}");

        private final String template;

        Route(String template) {
            this.template = template;
        }

        @Override
        public String template() {
            return template;
        }
    }

    private final TestMetrics test = new TestMetrics();
    private final Metrics metrics = test.metrics();

    @AfterEach
    void warm() {
        System.clearProperty(WARMING_UP);
    }

    @ParameterizedTest
    @EnumSource
    void every_event_has_a_counter_of_its_own(Event event) {
        metrics.count(event);

        assertThat(test.counts()).hasSize(1).containsValue(1);
        assertThat(event.counter()).matches("minitwit_[a-z_]+_total");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 200, GET, 200",
        "BREW, 405, other, 405",
        "get, 405, other, 405",
        "POST, 99, POST, 100",
        "POST, 1000, POST, 599"
    })
    void requests_create_only_known_series(String method, int status, String knownMethod, int knownStatus) {
        metrics.httpRequests("web").record(Route.TWO, method, status, 1);

        assertThat(test.histograms())
                .contains("_count{app=\"web\",route=\"/two/{name}\",method=\"%s\",status=\"%s\"} 1"
                        .formatted(knownMethod, knownStatus))
                .doesNotContain("/one");
    }

    @Test
    void tells_routes_methods_and_statuses_apart() {
        HttpRequests requests = metrics.httpRequests("api");
        requests.record(Route.ONE, "GET", 200, 1);
        requests.record(Route.ONE, "POST", 200, 1);
        requests.record(Route.ONE, "POST", 204, 1);
        requests.record(Route.TWO, "POST", 204, 1);
        requests.record(Route.TWO, "POST", 204, 1);
        requests.expect(Route.TWO, "GET", 200);

        assertThat(test.histograms().lines().filter(line -> line.contains("_count{")))
                .containsExactly(
                        "minitwit_http_request_duration_seconds_count{app=\"api\",route=\"/one\",method=\"GET\",status=\"200\"} 1",
                        "minitwit_http_request_duration_seconds_count{app=\"api\",route=\"/one\",method=\"POST\",status=\"200\"} 1",
                        "minitwit_http_request_duration_seconds_count{app=\"api\",route=\"/one\",method=\"POST\",status=\"204\"} 1",
                        "minitwit_http_request_duration_seconds_count{app=\"api\",route=\"/two/{name}\",method=\"GET\",status=\"200\"} 0",
                        "minitwit_http_request_duration_seconds_count{app=\"api\",route=\"/two/{name}\",method=\"POST\",status=\"204\"} 2");
    }

    @Test
    void nothing_counts_while_the_server_is_warmed_up() {
        System.setProperty(WARMING_UP, "true");
        metrics.count(Event.MESSAGE);
        metrics.hashed(1);
        assertThat(metrics.isMeasuring()).isFalse();
        assertThat(test.counts()).isEmpty();

        System.clearProperty(WARMING_UP);
        metrics.count(Event.MESSAGE);
        metrics.hashed(1);

        assertThat(metrics.isMeasuring()).isTrue();
        assertThat(test.counts()).containsEntry("minitwit_messages_total", 1);
        assertThat(test.histograms()).contains("minitwit_hashing_duration_seconds_count 1\n");
    }
}
