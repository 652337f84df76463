package dk.itu.minitwit.cli.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Copies and rehearsals, which change nothing of the original. */
class DatabaseCopyTest extends UpgradeFixture {

    private static final String MESSAGE = "INSERT INTO messages (author_id, text, published_at)"
            + " SELECT 1 + n %% 50, 'meanwhile', now() FROM generate_series(1, %d) n";

    @Test
    void a_stopped_database_is_rehearsed_and_stays() throws IOException {
        List<String> before = filesOf(data);

        assertThat(upgrade("--rehearse")).isZero();

        assertThat(output.out().toString()).isEqualTo("The rehearsal succeeded. Nothing was changed.\n");
        assertThat(filesOf(data)).containsAll(before).noneMatch(name -> name.startsWith("postgresql-n"));
        assertThat(MajorVersion.of(data.resolve("postgresql"))).isEqualTo(BEFORE);
    }

    @Test
    void a_running_database_is_copied_as_it_is_at_one_moment() throws Exception {
        Path copy = parent.resolve("copy");
        AtomicBoolean ended = new AtomicBoolean();
        try (Database running = open(data, PRESENT);
                LockHolder minitwit = LockHolder.start(data)) {
            assertThat(minitwit.isInCharge()).isTrue();
            CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> write(running, ended));

            int status = run("copy", "--data", data.toString(), "--to", copy.toString());

            ended.set(true);
            assertThat(writer.get(60, TimeUnit.SECONDS)).as("writes meanwhile").isPositive();
            assertThat(status).as(output.err().toString()).isZero();
            assertThat(value(running, "SELECT count(*) FROM users")).isEqualTo("50");
        }
        try (Database copied = open(copy, NEXT)) {
            assertThat(value(copied, DatabaseUpgradeTest.wrongCounts())).isEqualTo("0");
            assertThat(value(copied, "SELECT count(*) >= 4990 FROM messages")).isEqualTo("t");
        }
        assertThat(copy.resolve("database-password")).isRegularFile();
        assertThat(DataFolder.of(copy).password())
                .isNotEqualTo(DataFolder.of(data).password());
    }

    @Test
    void a_running_database_is_rehearsed() throws Exception {
        try (Database running = open(data, PRESENT);
                LockHolder minitwit = LockHolder.start(data)) {
            assertThat(minitwit.isInCharge()).isTrue();

            assertThat(run("upgrade", "--rehearse", "--data", data.toString())).isZero();

            assertThat(failure("upgrade", "--data", data.toString()))
                    .isEqualTo("The data directory " + data
                            + " is in use by a MiniTwit: stop it first. Nothing was changed.");
            assertThat(value(running, "SELECT value FROM latest")).isEqualTo("4711");
        }
    }

    /** A command of an earlier release joins the server that the upgrade started. */
    @Test
    void no_write_of_another_command_is_lost_by_an_upgrade() throws Exception {
        CompletableFuture<Integer> upgrade =
                CompletableFuture.supplyAsync(this::upgrade, task -> new Thread(task).start());
        DataFolder folder = DataFolder.of(data);
        DatabaseSettings joined = EmbeddedPostgres.roles(new PostgresProcess(folder, PRESENT), folder)
                .application();
        int written = 0;
        try (Connection connection = joined.connect();
                Statement statement = connection.createStatement()) {
            while (!upgrade.isDone()) {
                written += statement.executeUpdate(MESSAGE.formatted(1));
            }
        } catch (SQLException stopped) {
            assertThat(stopped.getSQLState()).as(stopped.getMessage()).isEqualTo("57P01");
        }

        assertThat(upgrade.get(60, TimeUnit.SECONDS))
                .as(output.err().toString())
                .isZero();
        assertThat(written).isPositive();
        try (Database database = open(data, NEXT)) {
            assertThat(value(database, "SELECT count(*) FROM messages WHERE text = 'meanwhile'"))
                    .isEqualTo("" + written);
        }
    }

    @Test
    void the_earlier_minitwit_gets_what_was_written_since() throws SQLException {
        assertThat(upgrade()).isZero();
        List<String> since;
        try (Database database = open(data, NEXT)) {
            execute(database, MESSAGE.formatted(10));
            since = contents(database);
        }
        String copy = parent.resolve("copy").toString();

        int status =
                runBy(PRESENT, "copy", "--data", data.toString(), "--to", copy, "--from-programs", NEXT.toString());

        assertThat(status).as(output.err().toString()).isZero();
        try (Database database = open(Path.of(copy), PRESENT)) {
            assertThat(contents(database)).isEqualTo(since);
        }
    }

    @Test
    void takes_no_directory_with_a_database() {
        assertThat(failure("copy", "--data", data.toString(), "--to", data.toString()))
                .isEqualTo(data + " has a database already: give another directory by --to DIR. Nothing was changed.");
    }

    private static int write(Database database, AtomicBoolean ended) {
        int writes = 0;
        while (!ended.get()) {
            try {
                execute(database, MESSAGE.formatted(100));
                writes++;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return writes;
    }
}
