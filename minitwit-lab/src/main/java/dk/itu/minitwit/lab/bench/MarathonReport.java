package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The result of a marathon.
 *
 * @param expected the rows before the marathon plus the rows it adds
 */
record MarathonReport(Measurement measurement, StoredNumbers expected, StoredNumbers found) {

    /**
     * Runs a marathon and counts the rows before and after it.
     *
     * @param data the data directory of the MiniTwit
     * @throws CommandFailure if the database cannot be queried
     */
    static MarathonReport of(Marathon marathon, Path data) throws InterruptedException {
        try (Connection database = DatabaseOptions.running(data).connect()) {
            StoredNumbers added = StoredNumbers.of(marathon.scenario()).times(marathon.repetitions());
            StoredNumbers expected = StoredNumbers.in(database).plus(added);
            return new MarathonReport(marathon.run(), expected, StoredNumbers.in(database));
        } catch (SQLException failure) {
            throw new CommandFailure("Cannot query the database: " + failure.getMessage(), failure);
        }
    }

    boolean isRight() {
        return measurement.errors().isEmpty() && found.equals(expected);
    }

    /** Multi-line text. */
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
                "%d refused and retried after a second, %d errors%n",
                measurement.refusals(),
                measurement.errors().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()));
        measurement.errors().forEach((kind, count) -> text.append(String.format("  %d x %s%n", count, kind)));
        text.append(
                found.equals(expected)
                        ? String.format("Stored, as expected: %s%n", found)
                        : String.format("Stored: %s%nExpected: %s%n", found, expected));
        return text.toString();
    }
}
