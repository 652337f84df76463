package dk.itu.minitwit.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.cli.CommandFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The schema of a command's database. */
class DatabaseOptionsTest {

    @Test
    void brings_an_empty_database_up_to_date() throws SQLException {
        try (Database opened = options(emptyDatabase("empty")).open();
                Connection connection = opened.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM latest")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(-1);
        }
    }

    @Test
    void brings_it_up_to_date_before_the_server_uses_it() throws SQLException {
        String url = emptyDatabase("for_server");
        try (Database opened = options(url).openForServer();
                Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM latest")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(-1);
            assertThat(opened.settings()).isEqualTo(opened.owner());
        }
    }

    @Test
    void migrates_by_the_role_of_its_own_and_lets_the_other_write_rows() throws SQLException {
        String url = emptyDatabase("of_two_roles");
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE \"the application\" LOGIN");
        }

        DatabaseOptions options = new DatabaseOptions(Map.of(
                "MINITWIT_DB_URL", url,
                "MINITWIT_DB_USER", "the application",
                "MINITWIT_DB_PASSWORD", "any",
                "MINITWIT_DB_MIGRATION_USER", "postgres",
                "MINITWIT_DB_MIGRATION_PASSWORD", "any"));

        try (Database opened = options.openForServer();
                Connection owner = opened.connect();
                Connection application =
                        DriverManager.getConnection(url, opened.settings().user(), "any");
                Statement statement = application.createStatement()) {
            assertThat(owner.getMetaData().getUserName()).isEqualTo("postgres");
            assertThat(statement.executeUpdate("UPDATE latest SET value = 3")).isEqualTo(1);
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("TRUNCATE latest"));
        }
    }

    /** Requests would queue behind it. */
    @Test
    void a_migration_does_not_wait_long_for_a_lock() throws SQLException {
        String url = emptyDatabase("locked");
        Flyway.configure().dataSource(url, "postgres", "").target("1").load().migrate();
        try (Connection other = DriverManager.getConnection(url, "postgres", "");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE messages IN ACCESS SHARE MODE");

            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> options(url).openForServer())
                    .withMessageContaining("Cannot migrate the database");
        }
        options(url).openForServer().close();
    }

    @Test
    void does_not_stop_a_database_in_use() throws SQLException {
        String url = emptyDatabase("somebody_elses");
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE theirs (id bigint)");
        }

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> options(url).open())
                .satisfies(failure -> assertThat(failure.getMessage())
                        .startsWith("Cannot migrate the database: ")
                        .doesNotContain("\n"));
    }

    private static DatabaseOptions options(String url) {
        return new DatabaseOptions(
                Map.of("MINITWIT_DB_URL", url, "MINITWIT_DB_USER", "postgres", "MINITWIT_DB_PASSWORD", "any"));
    }

    private static String emptyDatabase(String name) throws SQLException {
        FreshDatabase server = FreshDatabase.create();
        server.execute("CREATE DATABASE " + name);
        return server.url().replaceFirst("/test\\d+\\?.*", "/" + name);
    }
}
