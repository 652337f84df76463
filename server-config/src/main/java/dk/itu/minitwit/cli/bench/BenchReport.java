package dk.itu.minitwit.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The results for people, as a table, and for programs, as JSON. */
record BenchReport(BenchSettings settings, List<WorkloadResult> results) {

    long errors() {
        return results.stream().mapToLong(WorkloadResult::errors).sum();
    }

    /** In several lines. */
    String table() {
        StringBuilder text = new StringBuilder();
        line(text, "%s", settings);
        line(text, "%-10s %12s %10s %10s %10s %8s", "workload", "requests/s", "p50 ms", "p99 ms", "max ms", "errors");
        for (WorkloadResult result : results) {
            line(
                    text,
                    "%-10s %12.1f %10.2f %10.2f %10.2f %8d",
                    result.workload().label(),
                    result.requestsPerSecond(),
                    result.latencyMillis(50),
                    result.latencyMillis(99),
                    result.maxMillis(),
                    result.errors());
        }
        line(text, "Medians of the rounds; max and errors are those of all rounds.");
        ratios().forEach((name, ratio) -> line(text, "%-18s %.3f", name, ratio));
        for (WorkloadResult result : results) {
            result.errorsByKind()
                    .forEach((kind, count) ->
                            line(text, "%s: %d x %s", result.workload().label(), count, kind));
        }
        return text.toString();
    }

    /** The rates of pages in relation to the API's, by a name such as {@code public/api}. */
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
