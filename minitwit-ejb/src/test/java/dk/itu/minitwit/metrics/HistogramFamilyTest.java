package dk.itu.minitwit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramFamilyTest {

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final HistogramFamily family = new HistogramFamily("x_seconds", "Time of x", List.of("0.1", "0.3", "1.0"));

    @Test
    void is_written_as_prometheus_reads_it() throws IOException {
        Histogram histogram = family.series("a=\"b\"");
        histogram.record(100 * MILLI);
        histogram.record(100 * MILLI + 1);
        histogram.record(300 * MILLI);
        histogram.record(5000 * MILLI);

        assertThat(text()).isEqualTo("""
                # HELP x_seconds Time of x
                # TYPE x_seconds histogram
                x_seconds_bucket{a="b",le="0.1"} 1
                x_seconds_bucket{a="b",le="0.3"} 3
                x_seconds_bucket{a="b",le="1.0"} 3
                x_seconds_bucket{a="b",le="+Inf"} 4
                x_seconds_sum{a="b"} 5.500000001
                x_seconds_count{a="b"} 4
                """);
    }

    @Test
    void needs_no_labels() throws IOException {
        family.series("").record(0);

        assertThat(text())
                .contains("x_seconds_bucket{le=\"0.1\"} 1\n", "x_seconds_sum 0.000000000\n", "x_seconds_count 1\n");
    }

    @Test
    void has_one_histogram_for_the_same_labels() {
        assertThat(family.series("a")).isSameAs(family.series("a")).isNotSameAs(family.series("b"));
    }

    @Test
    void loses_nothing_that_is_recorded_at_the_same_time() {
        int times = 100_000;
        IntStream.range(0, times).parallel().forEach(i -> family.series("").record(i % 2 == 0 ? 1 : 400 * MILLI));

        assertThat(family.series("").cumulated()).containsExactly(times / 2, times / 2, times, times);
        assertThat(family.series("").sumNanos()).isEqualTo(times / 2 * (1 + 400 * MILLI));
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        family.writeTo(text);
        return text.toString();
    }
}
