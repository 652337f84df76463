package dk.itu.minitwit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    /** Not the common pool, which has one thread on two cores. */
    private static final Executor THREADS = task -> new Thread(task).start();

    @Test
    void makes_the_schema_and_leaves_it_alone_the_next_time() throws SQLException {
        DataSource database = TestServer.emptyDatabase();

        Schema.migrate(database);
        execute(database, "UPDATE latest SET value = 42");
        Schema.migrate(database);

        assertThat(number(database, "SELECT value FROM latest")).isEqualTo(42);
    }

    @Test
    void starts_without_a_latest_request() throws SQLException {
        DataSource database = TestServer.emptyDatabase();

        Schema.migrate(database);

        assertThat(number(database, "SELECT value FROM latest")).isEqualTo(-1);
    }

    @Test
    void is_made_once_when_two_nodes_start_together() throws Exception {
        DataSource database = TestServer.emptyDatabase();

        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> Schema.migrate(database), THREADS);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> Schema.migrate(database), THREADS);
        CompletableFuture.allOf(one, other).get(60, TimeUnit.SECONDS);

        assertThat(number(database, "SELECT count(*) FROM latest")).isEqualTo(1);
        assertThat(number(database, "SELECT count(*) FROM flyway_schema_history WHERE version = '1'"))
                .isEqualTo(1);
    }

    @Test
    void a_message_of_a_restored_dump_gets_a_number_of_this_database() throws SQLException {
        DataSource database = TestServer.emptyDatabase();
        Schema.migrate(database);
        execute(database, "INSERT INTO users (username, email, password_hash) VALUES ('Ann', 'a@b', 'x')");
        execute(
                database,
                "INSERT INTO messages (author_id, text, published_at, written_in)"
                        + " SELECT id, 'from elsewhere', now(), '9000000000' FROM users");
        execute(database, "INSERT INTO messages (author_id, text, published_at) SELECT id, 'here', now() FROM users");
        execute(
                database,
                "INSERT INTO notices (user_id, kind, actor_id, written_in) SELECT id, 'follow', id, '9000000001' FROM users");
        String own = "SELECT CAST(CAST(written_in AS text) AS bigint) FROM messages WHERE text = 'here'";
        long number = number(database, own);

        Schema.renumberRestored(database);

        assertThat(number(database, own)).isEqualTo(number);
        assertThat(number(
                        database,
                        "SELECT count(*) FROM messages WHERE text = 'from elsewhere'"
                                + " AND written_in < pg_snapshot_xmax(pg_current_snapshot())"))
                .isEqualTo(1);
        assertThat(number(
                        database,
                        "SELECT count(*) FROM notices WHERE written_in < pg_snapshot_xmax(pg_current_snapshot())"))
                .isEqualTo(1);
    }

    @Test
    void does_not_touch_a_database_in_use() throws SQLException {
        DataSource database = TestServer.emptyDatabase();
        execute(database, "CREATE TABLE theirs (id bigint)");

        assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> Schema.migrate(database));

        assertThat(number(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo(1);
    }

    @Test
    void a_role_that_owns_nothing_reads_and_writes_rows() throws SQLException {
        DataSource application = applicationOf(TestServer.emptyDatabase(), "writer");

        execute(application, "INSERT INTO users (username, email, password_hash) VALUES ('Ann', 'a@b', 'x')");
        execute(
                application,
                "INSERT INTO messages (author_id, text, published_at) SELECT id, 'Hello', now() FROM users");
        execute(application, "UPDATE messages SET flagged = true");
        execute(application, "DELETE FROM messages");
        execute(application, "INSERT INTO audit_log (actor, action) VALUES ('Ann', 'look')");

        assertThat(number(application, "SELECT count(*) FROM audit_log")).isEqualTo(1);
        assertThat(number(application, "SELECT count(*) FROM user_counts")).isEqualTo(1);
    }

    /** A running node of the previous release has no right on a new table between the migration and the grants. */
    @Test
    void a_role_without_rights_on_the_reserved_names_adds_users() throws SQLException {
        DataSource owner = TestServer.emptyDatabase();
        DataSource application = applicationOf(owner, "previous");
        execute(owner, "REVOKE ALL ON deleted_users FROM previous");
        execute(owner, "INSERT INTO deleted_users (username) VALUES ('Bo')");

        execute(application, "INSERT INTO users (username, email, password_hash) VALUES ('Ann', 'a@b', 'x')");
        execute(application, "INSERT INTO users (username, email, password_hash) VALUES ('Bo', 'a@b', 'x')");

        assertThat(number(application, "SELECT count(*) FROM users")).isEqualTo(1);
    }

    /** The same for the tables around messages. */
    @Test
    void a_role_without_rights_on_replies_and_likes_flags_and_deletes_messages() throws SQLException {
        DataSource owner = TestServer.emptyDatabase();
        DataSource application = applicationOf(owner, "before");
        execute(owner, "REVOKE ALL ON replies, message_counts, likes, notices FROM before");
        execute(application, "INSERT INTO users (username, email, password_hash) VALUES ('Ann', 'a@b', 'x')");
        execute(
                application,
                "INSERT INTO messages (author_id, text, published_at) SELECT id, 'Hello', now() FROM users");

        execute(application, "UPDATE messages SET flagged = true");
        execute(application, "DELETE FROM messages");

        assertThat(number(application, "SELECT count(*) FROM messages")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (id bigint)",
                "CREATE TEMPORARY TABLE mine (id bigint)",
                "CREATE SCHEMA mine",
                "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE TRIGGER mine AFTER INSERT ON users EXECUTE FUNCTION refuse_change()",
                "CREATE INDEX mine ON users (email)",
                "ALTER TABLE users ADD COLUMN mine text",
                "ALTER TABLE messages DISABLE TRIGGER message_stays",
                "DROP TABLE follows",
                "TRUNCATE follows",
                "UPDATE audit_log SET actor = 'nobody'",
                "DELETE FROM audit_log",
                "TRUNCATE audit_log",
                "INSERT INTO flyway_schema_history SELECT * FROM flyway_schema_history",
                "UPDATE flyway_schema_history SET success = false",
                "DELETE FROM flyway_schema_history"
            })
    void a_role_that_owns_nothing_changes_no_table(String sql) throws SQLException {
        DataSource owner = TestServer.emptyDatabase();
        execute(owner, "REVOKE TEMPORARY ON DATABASE " + TestServer.nameOf(owner) + " FROM PUBLIC");
        DataSource application = applicationOf(owner, "reader");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(application, sql))
                .satisfies(failure -> assertThat(failure.getSQLState()).isEqualTo("42501"));
    }

    /** An embedded database of a release before the owner is handed over before it is migrated. */
    @Test
    void a_role_is_granted_its_rights_on_an_older_schema() throws SQLException {
        DataSource owner = TestServer.emptyDatabase();
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .target("5")
                .load()
                .migrate();
        execute(owner, "CREATE ROLE older LOGIN");

        grant(owner, "older");

        execute(TestServer.as("older", owner), "UPDATE latest SET value = 1");
        execute(applicationOf(owner, "older"), "SELECT count(*) FROM audit_log");
    }

    /** Like the application on a database that {@code run} has migrated. */
    @Test
    void a_role_that_owns_nothing_finds_the_schema_up_to_date() throws SQLException {
        DataSource application = applicationOf(TestServer.emptyDatabase(), "migrator");

        Schema.migrate(application);

        assertThat(number(application, "SELECT value FROM latest")).isEqualTo(-1);
    }

    @Test
    void a_role_is_granted_the_same_by_two_nodes_at_once() throws Exception {
        DataSource owner = TestServer.emptyDatabase();
        applicationOf(owner, "granted");

        CompletableFuture<?>[] nodes = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 20; i++) {
                                grant(owner, "granted");
                            }
                        },
                        THREADS))
                .limit(2)
                .toArray(CompletableFuture[]::new);

        CompletableFuture.allOf(nodes).get(60, TimeUnit.SECONDS);
    }

    /** The database with the role of an application that has its grants. */
    private static DataSource applicationOf(DataSource owner, String role) throws SQLException {
        Schema.migrate(owner);
        if (number(owner, "SELECT count(*) FROM pg_roles WHERE rolname = '" + role + "'") == 0) {
            execute(owner, "CREATE ROLE " + role + " LOGIN");
        }
        grant(owner, role);
        return TestServer.as(role, owner);
    }

    private static void grant(DataSource owner, String role) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            Schema.grant(connection, role);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
