package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Connections as the pool makes them: with the options of pool.asadmin. */
class PoolConnectionTest {

    private static final Pattern OPTIONS = Pattern.compile("property\\.options=([^\"]+)\"");

    /** As often as PostgreSQL takes to choose between a plan for all parameters and a new one each time. */
    private static final int TIMES = 20;

    @Test
    void plans_a_statement_once_whatever_its_limit() throws SQLException, IOException {
        TestDatabase database = TestDatabase.create();
        database.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT 'user ' || n, 'a@b', 'none' FROM generate_series(1, 10000) n");
        database.execute("ANALYZE");

        try (Connection connection = connect(database)) {
            read(connection, TIMES);
            assertThat(customPlans(connection)).isZero();
        }
    }

    private static void read(Connection connection, int times) throws SQLException {
        for (int limit = 1; limit <= times; limit++) {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT id FROM users ORDER BY id LIMIT ?")) {
                statement.setInt(1, limit);
                assertThat(statement.execute()).isTrue();
            }
        }
    }

    private static long customPlans(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT sum(custom_plans) FROM pg_prepared_statements WHERE statement LIKE '%LIMIT%'")) {
            row.next();
            long plans = row.getLong(1);
            assertThat(row.wasNull()).as("not prepared").isFalse();
            return plans;
        }
    }

    private static Connection connect(TestDatabase database) throws SQLException, IOException {
        Matcher options = OPTIONS.matcher(Files.readString(Path.of("src/main/config/pool.asadmin")));
        assertThat(options.find()).isTrue();
        Properties properties = new Properties();
        properties.setProperty("user", database.settings().user());
        properties.setProperty("options", options.group(1));
        return DriverManager.getConnection(database.settings().url(), properties);
    }
}
