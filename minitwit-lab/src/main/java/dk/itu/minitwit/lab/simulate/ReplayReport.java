package dk.itu.minitwit.lab.simulate;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What came of a replay. Latencies are those of all requests, failed ones too, true to three digits. */
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

    /** How many requests were sent; fewer than the scenario has if the replay was stopped. */
    public long requests() {
        return latencies.getTotalCount();
    }

    /** How many of them the simulator would count as errors. */
    public int errors() {
        return errorsByKind.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many errors there were of each kind, such as {@code status 404}. */
    public Map<String, Integer> errorsByKind() {
        return Collections.unmodifiableMap(errorsByKind);
    }

    /** From the first request to the last answer, waiting included. */
    public Duration duration() {
        return duration;
    }

    /** The milliseconds within which that many percent of the requests were over: 100 is the slowest, 0 without any. */
    public double latencyMillis(double percent) {
        return latencies.getValueAtPercentile(percent) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** All of it for people to read, in several lines. */
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
