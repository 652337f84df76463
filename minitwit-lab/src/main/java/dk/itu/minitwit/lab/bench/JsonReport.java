package dk.itu.minitwit.lab.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The results of all rounds as JSON. No text needs escaping: each is a constant or part of a URL. */
record JsonReport(BenchReport report) {

    @Override
    public String toString() {
        BenchSettings settings = report.settings();
        return format(
                """
                {
                  "url": "%s",
                  "clients": %d,
                  "rate": %d,
                  "burstSeconds": %d,
                  "seconds": %d,
                  "warmUpSeconds": %d,
                  "workloads": {
                %s
                  },
                  "ratios": {%s}
                }
                """,
                settings.url(),
                settings.clients(),
                settings.rate(),
                settings.burst().toSeconds(),
                settings.duration().toSeconds(),
                settings.warmUp().toSeconds(),
                report.results().stream().map(JsonReport::workload).collect(Collectors.joining(",\n")),
                ratios(report.ratios()));
    }

    private static String workload(WorkloadResult result) {
        return format(
                "    \"%s\": {%s, \"refused\": %d, \"maxRefusalMillis\": %.3f, \"errors\": %d, \"rounds\": [%n%s]}",
                result.workload().label(),
                figures(
                        result.requestsPerSecond(),
                        result.latencyMillis(50),
                        result.latencyMillis(99),
                        result.latencyMillis(99.9),
                        result.maxMillis()),
                result.refusals(),
                result.maxRefusalMillis(),
                result.errors(),
                rounds(result.rounds()));
    }

    private static String rounds(List<Measurement> rounds) {
        return rounds.stream()
                .map(round -> "      {"
                        + figures(
                                round.requestsPerSecond(),
                                round.latencyMillis(50),
                                round.latencyMillis(99),
                                round.latencyMillis(99.9),
                                round.latencyMillis(100))
                        + "}")
                .collect(Collectors.joining(",\n"));
    }

    private static String figures(double rate, double p50, double p99, double p999, double max) {
        return format(
                "\"requestsPerSecond\": %.1f, \"p50Millis\": %.3f, \"p99Millis\": %.3f, \"p999Millis\": %.3f, "
                        + "\"maxMillis\": %.3f",
                rate, p50, p99, p999, max);
    }

    private static String ratios(Map<String, Double> ratios) {
        return ratios.entrySet().stream()
                .map(ratio -> format("\"%s\": %.4f", ratio.getKey(), ratio.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
