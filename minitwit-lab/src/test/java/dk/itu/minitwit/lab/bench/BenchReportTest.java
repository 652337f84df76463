package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class BenchReportTest {

    private static final BenchSettings SETTINGS = new BenchSettings(
            "http://localhost:8080", 8, 0, Duration.ZERO, 3, Duration.ofSeconds(1), Duration.ofSeconds(20));

    @Test
    void the_median_is_in_the_middle() {
        assertThat(WorkloadResult.median(3)).isEqualTo(3);
        assertThat(WorkloadResult.median(9, 1, 5)).isEqualTo(5);
        assertThat(WorkloadResult.median(9, 1, 5, 6)).isEqualTo(5.5);
    }

    @Test
    void late_answers_have_a_latency_but_no_rate() {
        Measurement measurement = new Measurement(Duration.ofSeconds(2));
        measurement.answered(1_000_000, false);
        measurement.answered(4_000_000, true);

        assertThat(measurement.requestsPerSecond()).isEqualTo(0.5);
        assertThat(measurement.latencyMillis(100)).isEqualTo(4, Offset.offset(0.01));
    }

    @Test
    void adds_up_the_measurements_of_clients() {
        Measurement all = round(3, 1);
        all.add(round(2, 5));
        all.failed("status 500");
        all.failed("status 500");
        Measurement refused = round(0, 0);
        refused.refused(3_000_000);
        all.add(refused);

        assertThat(all.requestsPerSecond()).isEqualTo(5);
        assertThat(all.latencyMillis(100)).isEqualTo(5, Offset.offset(0.01));
        assertThat(all.errors()).containsExactly(entry("status 500", 2L));
        assertThat(all.refusals()).isEqualTo(1);
        assertThat(all.refusalMillis(100)).isEqualTo(3, Offset.offset(0.01));
    }

    @Test
    void the_ratio_is_the_median_of_the_rounds_ratios() {
        WorkloadResult api = new WorkloadResult(Workload.API, List.of(round(10, 1), round(100, 1), round(20, 1)));
        WorkloadResult pages = new WorkloadResult(Workload.PUBLIC, List.of(round(5, 1), round(90, 1), round(4, 1)));

        assertThat(pages.ratioTo(api)).isEqualTo(0.5);
        assertThat(api.ratioTo(new WorkloadResult(Workload.PUBLIC, List.of(round(0, 1), round(0, 1), round(1, 1)))))
                .isZero();
    }

    @Test
    void shows_a_table_for_people() {
        Measurement failing = round(4, 8);
        failing.failed("status 500");
        failing.refused(2_000_000);
        BenchReport report = new BenchReport(
                SETTINGS,
                List.of(
                        new WorkloadResult(Workload.API, List.of(round(10, 1), round(20, 2), round(30, 3))),
                        new WorkloadResult(Workload.PUBLIC, List.of(round(5, 4), failing, round(15, 6)))));

        assertThat(report.errors()).isEqualTo(1);
        assertThat(report.table().lines())
                .containsExactly(
                        "http://localhost:8080, 8 clients, 3 rounds of 1 s after 20 s of warm-up",
                        "workload       requests/s    p50 ms    p99 ms  p99.9 ms    max ms  refused  errors",
                        "api                  20.0      2.00      2.00      2.00      3.00        0       0",
                        "public                5.0      6.00      6.00      6.00      8.00        1       1",
                        "Medians of the rounds; max, refused and errors cover all rounds.",
                        "public/api         0.500",
                        "public: refusal latency p50 2.00, p99 2.00, max 2.00 ms",
                        "public: 1 x status 500");
    }

    @Test
    void tells_the_rate_that_was_kept() {
        assertThat(new BenchSettings(
                        "http://localhost:8080", 8, 200, Duration.ZERO, 1, Duration.ofSeconds(1), Duration.ZERO))
                .hasToString(
                        "http://localhost:8080, 8 clients at 200 requests/s, 1 rounds of 1 s after 0 s of warm-up");
    }

    @Test
    void tells_that_all_come_at_once() {
        assertThat(new BenchSettings(
                        "http://localhost:8080",
                        500,
                        0,
                        Duration.ofSeconds(3),
                        1,
                        Duration.ofSeconds(10),
                        Duration.ZERO))
                .hasToString(
                        "http://localhost:8080, 500 clients at once every 3 s, 1 rounds of 10 s after 0 s of warm-up");
    }

    @Test
    void compares_measured_workloads_only() {
        WorkloadResult pages = new WorkloadResult(Workload.PUBLIC, List.of(round(5, 4)));

        assertThat(new BenchReport(SETTINGS, List.of(pages)).ratios()).isEmpty();
    }

    @Test
    void writes_json_for_programs() {
        BenchReport report = new BenchReport(
                SETTINGS,
                List.of(
                        new WorkloadResult(Workload.API, List.of(round(10, 1))),
                        new WorkloadResult(Workload.PUBLIC, List.of(round(5, 4)))));

        assertThat(new JsonReport(report)).hasToString("""
                {
                  "url": "http://localhost:8080",
                  "clients": 8,
                  "rate": 0,
                  "burstSeconds": 0,
                  "seconds": 1,
                  "warmUpSeconds": 20,
                  "workloads": {
                    "api": {"requestsPerSecond": 10.0, "p50Millis": 1.000, "p99Millis": 1.000, "p999Millis": 1.000, "maxMillis": 1.000, \
                "refused": 0, "maxRefusalMillis": 0.000, "errors": 0, "rounds": [
                      {"requestsPerSecond": 10.0, "p50Millis": 1.000, "p99Millis": 1.000, "p999Millis": 1.000, "maxMillis": 1.000}]},
                    "public": {"requestsPerSecond": 5.0, "p50Millis": 4.002, "p99Millis": 4.002, "p999Millis": 4.002, "maxMillis": 4.002, \
                "refused": 0, "maxRefusalMillis": 0.000, "errors": 0, "rounds": [
                      {"requestsPerSecond": 5.0, "p50Millis": 4.002, "p99Millis": 4.002, "p999Millis": 4.002, "maxMillis": 4.002}]}
                  },
                  "ratios": {"public/api": 0.5000}
                }
                """);
    }

    @Test
    void draws_a_picture() {
        BenchReport report = new BenchReport(
                SETTINGS,
                List.of(
                        new WorkloadResult(Workload.API, List.of(round(10, 1))),
                        new WorkloadResult(Workload.PUBLIC, List.of(round(5, 100)))));

        assertThat(new BenchPicture(report).toString())
                .contains(">api</text>", "width=\"250.0\"", ">10</text>")
                .contains(">public</text>", "width=\"125.0\"", ">5</text>")
                // Each power of ten is a fifth of the scale.
                .contains("<circle cx=\"540.0\" cy=\"69\"", "<circle cx=\"680.0\" cy=\"95\"")
                .satisfies(svg -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg))));
    }

    /** A round of one second with equal latencies. */
    private static Measurement round(int answers, int millis) {
        Measurement measurement = new Measurement(Duration.ofSeconds(1));
        for (int i = 0; i < answers; i++) {
            measurement.answered(millis * 1_000_000L, false);
        }
        return measurement;
    }
}
