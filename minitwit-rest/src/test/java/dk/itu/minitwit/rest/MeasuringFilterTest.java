package dk.itu.minitwit.rest;

import static dk.itu.minitwit.TestDouble.UNEXPECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dk.itu.minitwit.TestDouble;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.server.SharedNames;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.simulator.SimulatorAccess;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasuringFilterTest {

    private final List<String> counted = new ArrayList<>();
    private final List<String> gauges = new ArrayList<>();
    private final Exchange exchange = new Exchange("GET", "/msgs/ann").with("X-Request-ID", "abc-1");
    private final MeasuringFilter filter = new MeasuringFilter();

    /** Without a registry, which the server has. */
    private final Metrics metrics = new Metrics() {
        @Override
        public Counter counter(String name, String description, Tag... tags) {
            String series = name + Stream.of(tags).map(Tag::getTagValue).toList();
            return TestDouble.of(
                    Counter.class, (method, arguments) -> method.equals("inc") ? counted.add(series) : UNEXPECTED);
        }

        @Override
        public void gauge(String name, String description, Supplier<? extends Number> value, Tag... tags) {
            gauges.add(name);
        }
    };

    @BeforeEach
    void start() {
        filter.metrics = metrics;
        filter.access = new SimulatorAccess();
        filter.init();
    }

    @AfterEach
    void is_warm_again() {
        System.clearProperty(SharedNames.WARMING_UP);
    }

    @Test
    void every_success_is_shown_before_its_first_request() throws IOException {
        assertThat(requests())
                .containsOnlyKeys(
                        "/latest GET 200",
                        "/register POST 204",
                        "/msgs GET 200",
                        "/msgs/{username} GET 200",
                        "/msgs/{username} POST 204",
                        "/fllws/{username} GET 200",
                        "/fllws/{username} POST 204")
                .allSatisfy((request, count) -> assertThat(count).isZero());
        assertThat(gauges).contains("minitwit_simulator_credential_published");
    }

    @Test
    void a_request_is_measured_by_its_route_and_status() throws Exception {
        filter(answered(200));

        assertThat(requests()).containsEntry("/msgs/{username} GET 200", 1);
        assertThat(counted).isEmpty();
        assertThat(seconds()).isBetween(0.0, 60.0);
    }

    @Test
    void an_error_is_counted_with_its_reason() throws Exception {
        exchange.attributes.put(MeasuringFilter.REASON, ErrorKind.NOT_FOUND);
        filter(answered(404));
        exchange.attributes.clear();
        filter(answered(400));

        assertThat(requests())
                .containsEntry("/msgs/{username} GET 404", 1)
                .containsEntry("/msgs/{username} GET 400", 1);
        assertThat(counted)
                .containsExactly(
                        "minitwit_simulator_errors_total[/msgs/{username}, unknown_user]",
                        "minitwit_simulator_errors_total[/msgs/{username}, invalid]");
    }

    @Test
    void a_client_that_is_gone_counts_with_the_status_that_it_would_have_received() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> filter((request, response) -> {
                    answered(200).doFilter(request, response);
                    throw new IOException("gone");
                }));

        assertThat(requests()).containsEntry("/msgs/{username} GET 200", 1);
    }

    @Test
    void a_defect_counts_as_500() throws IOException {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> filter((request, response) -> {
                    throw new IllegalStateException("defect");
                }));

        assertThat(requests()).containsEntry("/msgs/{username} GET 500", 1);
        assertThat(counted).containsExactly("minitwit_simulator_errors_total[/msgs/{username}, other]");
    }

    @Test
    void nothing_is_measured_before_the_application_is_warm() throws Exception {
        System.setProperty(SharedNames.WARMING_UP, "true");
        filter(answered(500));

        assertThat(requests()).doesNotContainKey("/msgs/{username} GET 500");
        assertThat(counted).isEmpty();
    }

    @Test
    void every_response_has_the_headers_of_the_api_and_the_id_of_its_request() throws Exception {
        filter((request, response) -> {
            assertThat(loggedId()).isEqualTo("abc-1");
            answered(200).doFilter(request, response);
        });

        assertThat(exchange.headers)
                .containsEntry("X-Request-ID", "abc-1")
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Cross-Origin-Resource-Policy", "same-origin");
        assertThat(loggedId()).as("id of a request after its end").isNull();
    }

    private FilterChain answered(int status) {
        return (request, response) -> exchange.status = status;
    }

    private void filter(FilterChain chain) throws IOException, ServletException {
        filter.doFilter(exchange.request(), exchange.response(), chain);
    }

    /** As the server's log formatter finds it. */
    private static Object loggedId() {
        return ((Map<?, ?>) ((Supplier<?>)
                                Logger.getLogger(SharedNames.REQUEST_LOGGER).getFilter())
                        .get())
                .get("http.request.id");
    }

    /** The requests so far, as route, method and status, with their numbers. */
    private Map<String, Integer> requests() throws IOException {
        return lines("_count{")
                .collect(Collectors.toMap(
                        line -> line.replaceFirst(".*route=\"(.*)\",method=\"(.*)\",status=\"(.*)\"}.*", "$1 $2 $3"),
                        line -> Integer.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
    }

    private double seconds() throws IOException {
        return lines("_sum{")
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Stream<String> lines(String part) throws IOException {
        StringBuilder text = new StringBuilder();
        metrics.writeHistograms(text);
        return text.toString().lines().filter(line -> line.contains("app=\"api\"") && line.contains(part));
    }
}
