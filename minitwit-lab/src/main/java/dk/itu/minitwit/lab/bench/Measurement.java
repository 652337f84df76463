package dk.itu.minitwit.lab.bench;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What came of one workload in one round. Right answers and refusals have latencies, true to three digits.
 *
 * <p>One for all clients, since each takes some hundred kilobytes: they may note what they see at the same time.
 */
final class Measurement {

    private final Duration duration;
    private final Histogram latencies = new Histogram(3);
    private final Histogram refusals = new Histogram(3);
    private final SortedMap<String, Long> errors = new TreeMap<>();
    private long inTime;

    /** @param duration how long requests were sent */
    Measurement(Duration duration) {
        this.duration = duration;
    }

    /**
     * A right answer.
     *
     * @param nanos how long it took
     * @param late whether it came after the duration: it has a latency, but does not count for the rate
     */
    synchronized void answered(long nanos, boolean late) {
        latencies.recordValue(Math.max(0, nanos));
        inTime += late ? 0 : 1;
    }

    /**
     * There was no room for it, which the server said.
     *
     * @param nanos how long that took
     */
    synchronized void refused(long nanos) {
        refusals.recordValue(Math.max(0, nanos));
    }

    /** @param kind such as {@code status 500} */
    synchronized void failed(String kind) {
        errors.merge(kind, 1L, Long::sum);
    }

    /** Adds what another measured at the same time. */
    synchronized void add(Measurement other) {
        latencies.add(other.latencies);
        refusals.add(other.refusals);
        other.errors.forEach((kind, count) -> errors.merge(kind, count, Long::sum));
        inTime += other.inTime;
    }

    double requestsPerSecond() {
        return inTime * (double) TimeUnit.SECONDS.toNanos(1) / duration.toNanos();
    }

    /** The milliseconds within which that many percent of the answers came: 100 is the slowest, 0 without any. */
    double latencyMillis(double percent) {
        return millis(latencies, percent);
    }

    /** How many were refused. */
    long refusals() {
        return refusals.getTotalCount();
    }

    /** The milliseconds within which that many percent of those were refused; 0 without any. */
    double refusalMillis(double percent) {
        return millis(refusals, percent);
    }

    private static double millis(Histogram nanos, double percent) {
        return nanos.getValueAtPercentile(percent) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** How many requests failed, by kind. */
    Map<String, Long> errors() {
        return Collections.unmodifiableMap(errors);
    }
}
