package dk.itu.minitwit.lab.bench;

import java.util.Locale;

/**
 * What came of a marathon.
 *
 * @param expected what there was, and what was added
 */
record MarathonReport(Measurement measurement, StoredNumbers expected, StoredNumbers found) {

    boolean isRight() {
        return measurement.errors().isEmpty() && found.equals(expected);
    }

    /** In several lines. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%.1f requests/s; p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.2f ms%n",
                measurement.requestsPerSecond(),
                measurement.latencyMillis(50),
                measurement.latencyMillis(99),
                measurement.latencyMillis(99.9),
                measurement.latencyMillis(100)));
        text.append(String.format(
                "%d refused and sent again a second later, %d errors%n",
                measurement.refusals(),
                measurement.errors().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()));
        measurement.errors().forEach((kind, count) -> text.append(String.format("  %d x %s%n", count, kind)));
        text.append(
                found.equals(expected)
                        ? String.format("Stored, exactly as it has to be: %s%n", found)
                        : String.format("Stored: %s%nExpected: %s%n", found, expected));
        return text.toString();
    }
}
