package dk.itu.minitwit.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.itu.minitwit.lab.simulator.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplayReportTest {

    @Test
    void sums_up_for_people() {
        ReplayReport report = new ReplayReport(1_000);
        for (int i = 1; i <= 998; i++) {
            report.add(new Outcome("", i * 100_000L));
        }
        report.add(new Outcome("status 404", 99_900_000));
        report.add(new Outcome("timeout after 300 ms", 300_000_000));
        report.finish(Duration.ofMillis(12_500));

        assertThat(report.summary().lines())
                .containsExactly(
                        "requests  1000",
                        "errors    2",
                        "          1 x status 404",
                        "          1 x timeout after 300 ms",
                        "duration  12.500 s",
                        "rate      80.0 requests/s",
                        "latency   p50 50.004 ms, p90 90.046 ms, p99 99.025 ms, p99.9 99.942 ms, max 300.155 ms");
    }

    @Test
    void knows_latencies_to_three_digits() {
        ReplayReport report = new ReplayReport(100);
        for (int i = 1; i <= 100; i++) {
            report.add(new Outcome("", i * 1_234_567L));
        }

        assertThat(report.latencyMillis(50)).isCloseTo(61.728, within(0.1));
        assertThat(report.latencyMillis(99)).isCloseTo(122.222, within(0.2));
        assertThat(report.latencyMillis(100)).isCloseTo(123.457, within(0.2));
    }

    @Test
    void says_when_it_was_stopped() {
        ReplayReport report = new ReplayReport(100);
        report.add(new Outcome("", 1));

        assertThat(report.summary()).startsWith("requests  1 of 100, stopped");
    }

    @Test
    void sums_up_nothing_at_all() {
        assertThat(new ReplayReport(5).summary().lines())
                .containsExactly(
                        "requests  0 of 5, stopped",
                        "errors    0",
                        "duration  0.000 s",
                        "rate      0.0 requests/s",
                        "latency   p50 0.000 ms, p90 0.000 ms, p99 0.000 ms, p99.9 0.000 ms, max 0.000 ms");
    }
}
