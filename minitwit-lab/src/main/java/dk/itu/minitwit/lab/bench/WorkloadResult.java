package dk.itu.minitwit.lab.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The measurements of one workload in all rounds. */
record WorkloadResult(Workload workload, List<Measurement> rounds) {

    double requestsPerSecond() {
        return median(
                rounds.stream().mapToDouble(Measurement::requestsPerSecond).toArray());
    }

    /** Median of the rounds. */
    double latencyMillis(double percent) {
        return median(rounds.stream()
                .mapToDouble(round -> round.latencyMillis(percent))
                .toArray());
    }

    /** The slowest answer of all rounds. */
    double maxMillis() {
        return max(round -> round.latencyMillis(100));
    }

    /** Number of refused requests in all rounds. */
    long refusals() {
        return rounds.stream().mapToLong(Measurement::refusals).sum();
    }

    /** Median of the rounds with refusals; 0 without any. */
    double refusalMillis(double percent) {
        double[] millis = rounds.stream()
                .filter(round -> round.refusals() > 0)
                .mapToDouble(round -> round.refusalMillis(percent))
                .toArray();
        return millis.length == 0 ? 0 : median(millis);
    }

    /** The slowest refusal of all rounds. */
    double maxRefusalMillis() {
        return max(round -> round.refusalMillis(100));
    }

    private double max(ToDoubleFunction<Measurement> figure) {
        return rounds.stream().mapToDouble(figure).max().orElse(0);
    }

    /** Number of failed requests in all rounds. */
    long errors() {
        return errorsByKind().values().stream().mapToLong(Long::longValue).sum();
    }

    SortedMap<String, Long> errorsByKind() {
        SortedMap<String, Long> errors = new TreeMap<>();
        rounds.forEach(round -> round.errors().forEach((kind, count) -> errors.merge(kind, count, Long::sum)));
        return errors;
    }

    /** Median of the rounds' rate ratios; a round in which the other workload had no rate counts as 0. */
    double ratioTo(WorkloadResult other) {
        return median(IntStream.range(0, rounds.size())
                .mapToDouble(i -> ratio(
                        rounds.get(i).requestsPerSecond(), other.rounds.get(i).requestsPerSecond()))
                .toArray());
    }

    /** The middle value, or the mean of the two middle values. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double ratio(double rate, double other) {
        return other == 0 ? 0 : rate / other;
    }
}
