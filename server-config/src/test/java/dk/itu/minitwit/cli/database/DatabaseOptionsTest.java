package dk.itu.minitwit.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schema of the database that a command works on. */
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
    void leaves_the_schema_to_the_server_that_is_about_to_start() throws SQLException {
        try (Database opened = options(emptyDatabase("for_server")).openForServer();
                Connection connection = opened.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
    }

    @Test
    void leaves_a_database_alone_that_somebody_else_uses() throws SQLException {
        String url = emptyDatabase("somebody_elses");
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE theirs (id bigint)");
        }

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> options(url).open())
                .satisfies(failure -> assertThat(failure.getMessage())
                        .startsWith("The database cannot be brought up to date: ")
                        .doesNotContain("\n"));
    }

    private static DatabaseOptions options(String url) {
        return new DatabaseOptions(
                Map.of("MINITWIT_DB_URL", url, "MINITWIT_DB_USER", "postgres", "MINITWIT_DB_PASSWORD", "any"));
    }

    private static String emptyDatabase(String name) throws SQLException {
        TestDatabase server = TestDatabase.create();
        server.execute("CREATE DATABASE " + name);
        return server.settings().url().replaceFirst("/test\\d+\\?.*", "/" + name);
    }
}
