package dk.itu.minitwit.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.cli.CommandFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Refusals of the upgrade, and their messages. The fixture checks that nothing was changed. */
class UpgradeErrorsTest extends UpgradeFixture {

    @ParameterizedTest
    @ValueSource(strings = {"upgrade", "upgrade --back", "upgrade --rehearse", "copy --to new"})
    void a_directory_without_a_database(String command) {
        Path none = parent.resolve("none");

        assertThat(failure((command + " --data " + none).split(" ")))
                .isEqualTo("There is no embedded database in " + none
                        + ": give the data directory of a MiniTwit by --data DIR.");
        assertThat(none).doesNotExist();
    }

    @Test
    void a_database_of_this_version() throws SQLException {
        assertThat(upgrade()).isZero();

        assertThat(upgrade()).isOne();
        assertThat(upgrade("--rehearse")).isOne();
        assertThat(output.err().toString().lines().filter(line -> line.endsWith("there is nothing to upgrade.")))
                .hasSize(2);
    }

    @Test
    void no_earlier_programs() {
        assertThat(failure("upgrade", "--data", data.toString()))
                .startsWith("--from-programs DIR is needed, to open the database of PostgreSQL " + BEFORE + ": ");
        assertThat(failure("upgrade", "--data", data.toString(), "--from-programs", parent.toString()))
                .startsWith("There is no PostgreSQL in " + parent + ": give the folder of an earlier MiniTwit");
        assertThat(failure("upgrade", "--data", data.toString(), "--from-programs", NEXT.toString()))
                .startsWith("The database is of PostgreSQL " + BEFORE + ", but " + NEXT + " has PostgreSQL " + AFTER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CREATE TABLE mine (id bigint); the table public.mine (id bigint).",
                "CREATE INDEX mine ON users (email); the index public.mine.",
                "CREATE VIEW mine AS SELECT 1 AS one; the view public.mine (one integer).",
                "ALTER TABLE users ADD mine text; the table public.users (",
                "DROP INDEX messages_flagged; lacks what MiniTwit's migrations make, the index public.messages_flagged"
            })
    void what_would_be_left_behind(String sql, String named) throws SQLException {
        try (Database database = open(data, PRESENT)) {
            execute(database, sql);
        }

        assertThat(failedUpgrade()).startsWith("The old database ").contains(named.strip());
    }

    @Test
    void another_database_on_the_server() throws SQLException {
        try (EmbeddedPostgres database = open(data, PRESENT);
                Connection superuser = database.roles().superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("CREATE DATABASE mine");
        }

        assertThat(failedUpgrade()).startsWith("The old server has another database, mine, ");
    }

    @Test
    void a_database_of_an_earlier_upgrade_in_the_way() throws Exception {
        Path kept = data.resolve("postgresql-" + BEFORE);
        assertThat(new ProcessBuilder("cp", "-a", data.resolve("postgresql").toString(), kept.toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(failedUpgrade()).startsWith(kept + " is in the way, ");
    }

    @Test
    void a_schema_of_a_newer_minitwit() throws SQLException {
        try (Database database = open(data, PRESENT)) {
            execute(
                    database,
                    "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '999', 'newer', type, 'V999__newer.sql',"
                            + " 1, installed_by, now(), 1, true FROM flyway_schema_history WHERE version = '1'");
        }

        assertThat(failedUpgrade())
                .startsWith(
                        "Cannot make the schema of the old database, perhaps it is of a newer MiniTwit than this one: ");
    }

    @Test
    void a_database_server() {
        DatabaseOptions server = new DatabaseOptions(Map.of("MINITWIT_DB_URL", "jdbc:postgresql://localhost/minitwit"));

        assertThat(output.run(new CommandLine(new DatabaseCommand(server, NEXT)), "upgrade"))
                .isOne();
        assertThat(output.err().toString()).startsWith("MINITWIT_DB_URL names a database server");
    }

    @Test
    void a_full_disk() {
        long mebibyte = 1L << 20;
        DiskSpace.require(100 * mebibyte, parent, 264 * mebibyte);

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> DiskSpace.require(100 * mebibyte, parent, 263 * mebibyte))
                .withMessage("The disk of " + parent
                        + " has 263 MiB free, and the copy needs 264 MiB: free some. Nothing was changed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE latest SET value = 5", "DELETE FROM latest", "UPDATE latest SET value = NULL"})
    void a_copy_that_differs(String change) throws SQLException {
        FreshDatabase one = FreshDatabase.create();
        FreshDatabase other = FreshDatabase.create();
        one.execute("ALTER TABLE latest ALTER value DROP NOT NULL");
        other.execute("ALTER TABLE latest ALTER value DROP NOT NULL");
        try (Connection from = one.connect();
                Connection to = other.connect()) {
            String same = Contents.sum(from, "latest");
            RowCopy.requireEqual("latest", same, Contents.sum(to, "latest"));

            other.execute(change);

            String differs = Contents.sum(to, "latest");
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> RowCopy.requireEqual("latest", same, differs))
                    .withMessageStartingWith("The copy differs from the old database: latest had 1 rows with the sum ");
        }
    }
}
