package dk.itu.minitwit.lab.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The results as a table for people. */
record BenchReport(BenchSettings settings, List<WorkloadResult> results) {

    private static final String HEADING = "%-14s %10s %9s %9s %9s %9s %8s %7s";
    private static final String ROW = "%-14s %10.1f %9.2f %9.2f %9.2f %9.2f %8d %7d";

    long errors() {
        return results.stream().mapToLong(WorkloadResult::errors).sum();
    }

    /** Multi-line text. */
    String table() {
        StringBuilder text = new StringBuilder();
        line(text, "%s", settings);
        line(text, HEADING, "workload", "requests/s", "p50 ms", "p99 ms", "p99.9 ms", "max ms", "refused", "errors");
        for (WorkloadResult result : results) {
            line(
                    text,
                    ROW,
                    result.workload().label(),
                    result.requestsPerSecond(),
                    result.latencyMillis(50),
                    result.latencyMillis(99),
                    result.latencyMillis(99.9),
                    result.maxMillis(),
                    result.refusals(),
                    result.errors());
        }
        line(text, "Medians of the rounds; max, refused and errors cover all rounds.");
        ratios().forEach((name, ratio) -> line(text, "%-18s %.3f", name, ratio));
        for (WorkloadResult result : results) {
            if (result.refusals() > 0) {
                line(
                        text,
                        "%s: refusal latency p50 %.2f, p99 %.2f, max %.2f ms",
                        result.workload().label(),
                        result.refusalMillis(50),
                        result.refusalMillis(99),
                        result.maxRefusalMillis());
            }
            result.errorsByKind()
                    .forEach((kind, count) ->
                            line(text, "%s: %d x %s", result.workload().label(), count, kind));
        }
        return text.toString();
    }

    /** The rates of pages relative to the rate of the API, by a name such as {@code public/api}. */
    Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (WorkloadResult result : results) {
            result.workload().comparedWith().flatMap(this::find).ifPresent(other -> {
                String name = result.workload().label() + "/" + other.workload().label();
                ratios.put(name, result.ratioTo(other));
            });
        }
        return ratios;
    }

    private Optional<WorkloadResult> find(Workload workload) {
        return results.stream().filter(result -> result.workload() == workload).findFirst();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
