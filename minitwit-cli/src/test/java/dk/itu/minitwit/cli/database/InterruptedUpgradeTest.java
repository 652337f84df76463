package dk.itu.minitwit.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** An upgrade that ends in the middle leaves the old database, and the next one starts over. */
class InterruptedUpgradeTest extends UpgradeFixture {

    @ParameterizedTest
    @ValueSource(strings = {"audit_log", "messages", "users"})
    void a_killed_one_starts_over(String table) throws IOException, SQLException {
        kill(table, true);

        assertThat(MajorVersion.of(data.resolve("postgresql"))).isEqualTo(BEFORE);
        assertThat(data.resolve("postgresql-new")).as("what it had made").isDirectory();
        assertThat(upgrade()).as(output.err().toString()).isZero();
        assertUpgraded();
    }

    @Test
    void a_terminated_one_stops_its_servers() throws IOException, SQLException {
        kill("messages", false);

        assertThat(new PostmasterFile(data.resolve("postgresql")).process()).isEmpty();
        assertThat(new PostmasterFile(data.resolve("postgresql-new/postgresql")).process())
                .isEmpty();
        try (Database database = open(data, PRESENT)) {
            assertThat(value(database, "SELECT count(*) FROM messages")).isEqualTo("4990");
        }
    }

    @Test
    void the_earlier_minitwit_takes_the_old_server_over() throws IOException, SQLException {
        kill("messages", true);

        try (Database database = DatabaseOptions.migrated(open(data, PRESENT))) {
            execute(database, "UPDATE latest SET value = 4712");
        }
        assertThat(upgrade()).isZero();
        try (Database database = open(data, NEXT)) {
            assertThat(value(database, "SELECT value FROM latest")).isEqualTo("4712");
        }
    }

    @Test
    void one_that_ends_between_the_two_moves_starts_over() throws IOException, SQLException {
        Path kept = data.resolve("postgresql-" + BEFORE);
        Files.move(data.resolve("postgresql"), kept);

        assertThatExceptionOfType(CommandFailure.class)
                .as("no new and empty database")
                .isThrownBy(() -> open(data, NEXT))
                .withMessageEndingWith("Put it back: mv " + kept + " " + data.resolve("postgresql"));
        assertThat(upgrade()).isZero();
        assertUpgraded();
    }

    private void assertUpgraded() throws SQLException, IOException {
        try (Database database = open(data, NEXT)) {
            assertThat(value(database, "SELECT count(*) FROM messages")).isEqualTo("4990");
        }
        assertThat(filesOf(data)).doesNotContain("postgresql-new");
    }

    /** Ends an upgrade in another process when it has copied a table. */
    private void kill(String table, boolean forcibly) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterruptedUpgradeTest.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = process.inputReader()) {
            List<String> lines = said.lines()
                    .takeWhile(line -> !line.startsWith(table + ": "))
                    .toList();
            assertThat(process.isAlive()).as(lines.toString()).isTrue();
            if (forcibly) {
                process.destroyForcibly().onExit().join();
            } else {
                process.toHandle().destroy();
                process.onExit().join();
            }
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DatabaseCommand(new DatabaseOptions(Map.of()), NEXT))
                .execute("upgrade", "--data", arguments[0], "--from-programs", PRESENT.toString()));
    }
}
