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
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class SchemaTest {

    /** The common pool has one thread on two cores. */
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
    void does_not_touch_a_database_that_somebody_else_uses() throws SQLException {
        DataSource database = TestServer.emptyDatabase();
        execute(database, "CREATE TABLE theirs (id bigint)");

        assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> Schema.migrate(database));

        assertThat(number(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo(1);
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
