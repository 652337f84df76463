package dk.itu.minitwit.lab.simulate;

import dk.itu.minitwit.lab.simulator.Outcome;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** The result of a replay. Latencies cover all requests, failed ones too, to three significant digits. */
public final class ReplayReport {

    private final int planned;
    private final Histogram latencies = new Histogram(3);
    private final SortedMap<String, Integer> errorsByKind = new TreeMap<>();
    private Duration duration = Duration.ZERO;

    ReplayReport(int planned) {
        this.planned = planned;
    }

    void add(Outcome outcome) {
        latencies.recordValue(Math.max(0, outcome.nanos()));
        if (outcome.isError()) {
            errorsByKind.merge(outcome.error(), 1, Integer::sum);
        }
    }

    void finish(Duration total) {
        duration = total;
    }

    /** Number of requests sent; fewer than the scenario's if the replay was stopped. */
    public long requests() {
        return latencies.getTotalCount();
    }

    /** Number of requests that the simulator counts as errors. */
    public int errors() {
        return errorsByKind.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Number of errors by kind, such as {@code status 404}. */
    public Map<String, Integer> errorsByKind() {
        return Collections.unmodifiableMap(errorsByKind);
    }

    /** From the first request to the last answer, pauses included. */
    public Duration duration() {
        return duration;
    }

    /** The latency percentile in milliseconds: 100 is the slowest; 0 without requests. */
    public double latencyMillis(double percent) {
        return latencies.getValueAtPercentile(percent) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** Multi-line text. */
    public String summary() {
        double seconds = duration.toNanos() / (double) TimeUnit.SECONDS.toNanos(1);
        StringBuilder text = new StringBuilder();
        line(text, "requests", requests() < planned ? "%d of %d, stopped" : "%d", requests(), planned);
        line(text, "errors", "%d", errors());
        errorsByKind.forEach((kind, count) -> line(text, "", "%d x %s", count, kind));
        line(text, "duration", "%.3f s", seconds);
        line(text, "rate", "%.1f requests/s", seconds > 0 ? requests() / seconds : 0);
        line(
                text,
                "latency",
                "p50 %.3f ms, p90 %.3f ms, p99 %.3f ms, p99.9 %.3f ms, max %.3f ms",
                latencyMillis(50),
                latencyMillis(90),
                latencyMillis(99),
                latencyMillis(99.9),
                latencyMillis(100));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String format, Object... values) {
        text.append("%-10s".formatted(name))
                .append(String.format(Locale.ROOT, format, values))
                .append(System.lineSeparator());
    }
}
