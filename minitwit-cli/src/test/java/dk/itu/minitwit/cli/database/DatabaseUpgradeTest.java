package dk.itu.minitwit.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A filled database is brought to the next major version of PostgreSQL, and back. */
class DatabaseUpgradeTest extends UpgradeFixture {

    private static final String BROKEN_CHAIN = "SELECT count(*) FROM audit_log AS a WHERE hash <> audit_hash(a)";

    @Test
    void a_newer_minitwit_says_what_to_do() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> open(data, NEXT))
                .withMessage(
                        "The database in " + data + " is of PostgreSQL " + BEFORE + ", this MiniTwit has PostgreSQL "
                                + AFTER + ": run ./minitwit database upgrade --data " + data
                                + " --from-programs DIR, with the folder of the earlier MiniTwit as DIR. Nothing was changed.");
    }

    @Test
    void an_older_minitwit_says_what_to_do() {
        assertThat(upgrade()).isZero();

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> open(data, PRESENT))
                .withMessageContaining("start the newer MiniTwit, or go back to " + data + "/postgresql-" + BEFORE
                        + " by ./minitwit database upgrade --back --data " + data + ". Nothing was changed.");
    }

    @Test
    void everything_is_there_afterwards() throws SQLException, IOException {
        List<String> before = contentsBefore();

        assertThat(upgrade()).isZero();

        assertThat(output.out().toString()).startsWith("The database is of PostgreSQL " + AFTER + " now.");
        assertThat(output.err().toString()).contains("messages: 4,990", "likes: 900", " tables are the same in both.");
        assertThat(filesOf(data)).contains("postgresql", "postgresql-" + BEFORE).doesNotContain("postgresql-new");
        try (Database database = open(data, NEXT)) {
            assertThat(value(database, "SHOW server_version")).startsWith(AFTER + ".");
            assertThat(contents(database)).isEqualTo(before);
        }
    }

    @Test
    void the_application_goes_on_with_it() throws SQLException {
        assertThat(upgrade()).isZero();

        try (Database database = DatabaseOptions.migrated(open(data, NEXT))) {
            execute(
                    database,
                    "INSERT INTO messages (author_id, text, published_at) VALUES (1, 'the first on the new one', now())");
            execute(database, "INSERT INTO audit_log (actor, action) VALUES ('test', 'look')");

            assertThat(value(database, "SELECT max(id) FROM messages")).isEqualTo("5001");
            assertThat(value(database, "SELECT count(*) FROM audit_log")).isEqualTo("21");
            assertThat(value(database, BROKEN_CHAIN)).isEqualTo("0");
            assertThat(value(database, wrongCounts())).isEqualTo("0");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(database, "UPDATE audit_log SET actor = 'nobody'"))
                    .withMessageContaining("never change");
            try (var application = database.settings().connect()) {
                assertThat(Contents.column(application, "SELECT count(*) FROM users"))
                        .containsExactly("50");
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> Contents.column(application, "TRUNCATE follows"))
                        .withMessageContaining("permission denied");
            }
        }
    }

    @Test
    void goes_back_and_forth() throws SQLException, IOException {
        List<String> before = contentsBefore();
        assertThat(upgrade()).isZero();
        try (Database database = open(data, NEXT)) {
            execute(database, "UPDATE latest SET value = 1");
        }

        assertThat(run("upgrade", "--back", "--data", data.toString())).isZero();

        assertThat(output.out().toString())
                .contains("Rows written since the upgrade are in " + data + "/postgresql-" + AFTER + " only.");
        try (Database database = open(data, PRESENT)) {
            assertThat(contents(database)).isEqualTo(before);
        }
        assertThat(failure("upgrade", "--back", "--data", data.toString())).contains("nothing to go back to");
        assertThat(upgrade()).isZero();
        assertThat(filesOf(data)).contains("postgresql-" + BEFORE, "postgresql-" + AFTER);
    }

    private List<String> contentsBefore() throws SQLException {
        try (Database database = open(data, PRESENT)) {
            return contents(database);
        }
    }

    static String wrongCounts() {
        return "SELECT count(*) FROM users u LEFT JOIN user_counts c ON c.user_id = u.id WHERE coalesce(c.messages, 0)"
                + " <> (SELECT count(*) FROM messages m WHERE m.author_id = u.id AND NOT flagged)";
    }
}
