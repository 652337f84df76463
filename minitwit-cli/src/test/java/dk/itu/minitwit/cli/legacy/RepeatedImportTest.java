package dk.itu.minitwit.cli.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.legacy.ImportSummary.Count;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Repeated, concurrent and interrupted imports. */
class RepeatedImportTest extends ImportFixture {

    /** Not the common pool, which has one thread on two cores. */
    private static final Executor THREADS = task -> new Thread(task).start();

    @Test
    void importing_twice_doubles_nothing() throws SQLException {
        legacy.user(1, "Ada").user(2, "Bo").follow(1, 2);
        legacy.message(1, 1, "once", 1_200_000_000).message(2, 1, "once", 1_200_000_000, 1);
        importLegacy();

        ImportSummary again = importLegacy();

        assertThat(again).isEqualTo(new ImportSummary(new Count(2, 0), new Count(2, 0), 1, new Count(1, 0)));
        assertThat(database.rows("SELECT id, text, flagged FROM messages ORDER BY id"))
                .containsExactly("1|once|f", "2|once|t");
        assertThat(database.rows("SELECT id FROM users ORDER BY id")).containsExactly("1", "2");
        assertThat(follows()).containsExactly("Ada|Bo");
    }

    @Test
    void adds_only_the_missing_copies_of_a_repeated_message() throws SQLException {
        register("Ada");
        database.execute("INSERT INTO messages (author_id, text, published_at) VALUES"
                + " (1, 'echo', to_timestamp(1200000000.75)), (1, 'echo', to_timestamp(1200000001))");
        legacy.user(9, "Ada");
        for (int id = 1; id <= 3; id++) {
            legacy.message(id, 9, "echo", 1_200_000_000);
        }

        assertThat(importLegacy().messages()).isEqualTo(new Count(3, 2));
        assertThat(importLegacy().messages()).isEqualTo(new Count(3, 0));
        assertThat(database.rows("SELECT date_trunc('second', published_at) AT TIME ZONE 'UTC', count(*)"
                        + " FROM messages GROUP BY 1 ORDER BY 1"))
                .containsExactly("2008-01-10 21:20:00|3", "2008-01-10 21:20:01|1");
    }

    @Test
    void a_flag_that_was_taken_away_stays_away() throws SQLException {
        legacy.user(1, "Ada").message(1, 1, "not so bad", 1_200_000_000, 1);
        importLegacy();
        database.execute("UPDATE messages SET flagged = false");

        assertThat(importLegacy().messages()).isEqualTo(new Count(1, 0));
        assertThat(database.rows("SELECT flagged FROM messages")).containsExactly("f");
    }

    @Test
    void failing_at_the_last_step_changes_nothing_and_can_be_repeated() throws SQLException {
        legacy.user(1, "Ada").user(2, "Bo").follow(1, 2).message(1, 1, "text", 1_200_000_000);
        database.execute("ALTER TABLE follows ADD CONSTRAINT nobody_follows CHECK (follower_id < 0)");

        assertThatThrownBy(this::importLegacy)
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("The import failed and can be repeated without duplicates: ERROR: new row")
                .hasMessageNotContaining("\n");
        assertThat(database.rows("SELECT id FROM users UNION ALL SELECT id FROM messages"))
                .isEmpty();

        database.execute("ALTER TABLE follows DROP CONSTRAINT nobody_follows");
        assertThat(importLegacy().users()).isEqualTo(new Count(2, 2));
    }

    @Test
    void losing_the_connection_changes_nothing() throws SQLException {
        legacy.user(1, "Ada").user(2, "Bo").follow(1, 2);
        database.execute("""
            CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END';
            CREATE TRIGGER dying BEFORE INSERT ON follows FOR EACH ROW EXECUTE FUNCTION die()
            """);

        assertThatThrownBy(this::importLegacy)
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("terminating connection")
                .hasMessageNotContaining("\n");
        assertThat(database.rows("SELECT id FROM users")).isEmpty();
    }

    @Test
    @Timeout(60)
    void two_imports_at_the_same_time_double_nothing() throws Exception {
        register("Ada");
        legacy.user(1, "Ada").sql("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
            INSERT INTO message SELECT i, 1, 'message number ' || i, 1200000000 + i, 0 FROM n
            """);
        try (Connection blocker = database.connect();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE messages IN SHARE MODE");
            CompletableFuture<ImportSummary> one = CompletableFuture.supplyAsync(this::importUnchecked, THREADS);
            CompletableFuture<ImportSummary> other = CompletableFuture.supplyAsync(this::importUnchecked, THREADS);
            awaitWaiting(2);
            blocker.commit();

            assertThat(one.join().messages().added() + other.join().messages().added())
                    .isEqualTo(3000);
        }
    }

    @Test
    @Timeout(60)
    void a_user_registered_meanwhile_keeps_the_name() throws Exception {
        legacy.user(1, "Ada").user(2, "Bo").message(1, 1, "old", 1_200_000_000);
        try (Connection application = database.connect();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute(registration("Ada"));
            CompletableFuture<ImportSummary> summary = CompletableFuture.supplyAsync(this::importUnchecked, THREADS);
            awaitWaiting(1);
            application.commit();

            assertThat(summary.join().users()).isEqualTo(new Count(2, 1));
        }
        assertThat(database.rows("SELECT username, email, text FROM messages JOIN users ON users.id = author_id"))
                .containsExactly("Ada|Ada@new.example|old");
    }

    private void awaitWaiting(int connections) {
        Await.until(
                connections + " connections wait for a lock",
                () -> database.rows("SELECT 1 FROM pg_locks WHERE NOT granted").size() >= connections);
    }

    private ImportSummary importUnchecked() {
        try {
            return importLegacy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
