package dk.itu.minitwit.cli;

import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import dk.itu.minitwit.cli.database.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A fresh database with the schema, on a real PostgreSQL that is started once for all tests and ends with them. */
public final class TestDatabase implements Database {

    private static final String USER = "postgres";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    public static TestDatabase create() throws SQLException {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(Server.url(USER), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + Server.TEMPLATE);
        }
        return new TestDatabase(Server.url(name));
    }

    @Override
    public DatabaseSettings settings() {
        return new DatabaseSettings(url, USER, "");
    }

    @Override
    public DatabaseSettings owner() {
        return settings();
    }

    /** Nothing to stop: the server goes on for the next test. */
    @Override
    public void close() {}

    /** What a command is given to work on this database. */
    public DatabaseOptions options() {
        return new DatabaseOptions() {
            @Override
            public Database open() {
                return TestDatabase.this;
            }
        };
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, each as its columns joined by {@code |}. */
    public List<String> rows(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getString(i));
                }
                lines.add(String.join("|", columns));
            }
            return lines;
        }
    }

    /** Started when the first test needs it; a hook of its own stops it with the test JVM. */
    private static final class Server {

        static final String TEMPLATE = "minitwit_template";
        private static final EmbeddedPostgres POSTGRES = start();

        static String url(String database) {
            return POSTGRES.getJdbcUrl(USER, database);
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .start();
                createTemplate(postgres);
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void createTemplate(EmbeddedPostgres postgres) throws SQLException {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + TEMPLATE);
            }
            Flyway.configure()
                    .dataSource(postgres.getJdbcUrl(USER, TEMPLATE), USER, "")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
    }
}
