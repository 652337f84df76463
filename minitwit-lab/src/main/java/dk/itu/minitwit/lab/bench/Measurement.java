package dk.itu.minitwit.lab.bench;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * The measurements of one workload in one round: latencies of right answers and of refusals, to three significant
 * digits, and errors by kind.
 *
 * <p>A histogram takes some hundred kilobytes, so all clients share one measurement. Thread-safe.
 */
final class Measurement {

    private final Duration duration;
    private final Histogram latencies = new Histogram(3);
    private final Histogram refusals = new Histogram(3);
    private final SortedMap<String, Long> errors = new TreeMap<>();
    private long inTime;

    /** @param duration the time during which requests were sent */
    Measurement(Duration duration) {
        this.duration = duration;
    }

    /**
     * Records a right answer.
     *
     * @param nanos its latency
     * @param late whether it came after the duration: it counts for latency, not for the rate
     */
    synchronized void answered(long nanos, boolean late) {
        latencies.recordValue(Math.max(0, nanos));
        inTime += late ? 0 : 1;
    }

    /**
     * Records a refusal (503).
     *
     * @param nanos its latency
     */
    synchronized void refused(long nanos) {
        refusals.recordValue(Math.max(0, nanos));
    }

    /**
     * Records an error.
     *
     * @param kind such as {@code status 500}
     */
    synchronized void failed(String kind) {
        errors.merge(kind, 1L, Long::sum);
    }

    /** Adds another measurement of the same time. */
    synchronized void add(Measurement other) {
        synchronized (other) {
            latencies.add(other.latencies);
            refusals.add(other.refusals);
            other.errors.forEach((kind, count) -> errors.merge(kind, count, Long::sum));
            inTime += other.inTime;
        }
    }

    synchronized double requestsPerSecond() {
        return inTime * (double) TimeUnit.SECONDS.toNanos(1) / duration.toNanos();
    }

    /** The latency percentile of right answers in milliseconds: 100 is the slowest; 0 without answers. */
    double latencyMillis(double percent) {
        return millis(latencies, percent);
    }

    /** Number of refused requests. */
    long refusals() {
        return refusals.getTotalCount();
    }

    /** The latency percentile of refusals in milliseconds; 0 without refusals. */
    double refusalMillis(double percent) {
        return millis(refusals, percent);
    }

    private static double millis(Histogram nanos, double percent) {
        return nanos.getValueAtPercentile(percent) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** Number of failed requests by kind. */
    Map<String, Long> errors() {
        return Collections.unmodifiableMap(errors);
    }
}
