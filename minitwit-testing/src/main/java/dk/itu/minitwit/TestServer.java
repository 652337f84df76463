package dk.itu.minitwit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL. Starts at the first use and stops at the end of the test JVM, even if that is killed. */
public final class TestServer {

    /** The superuser. The server takes any password. */
    public static final String USER = "postgres";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private TestServer() {}

    /** Creates an empty database. */
    public static DataSource emptyDatabase() throws SQLException {
        return create("");
    }

    /** Creates a database with the schema. */
    public static DataSource schemaDatabase() throws SQLException {
        return create(" TEMPLATE " + Template.NAME);
    }

    public static String nameOf(DataSource database) throws SQLException {
        return database.unwrap(PGSimpleDataSource.class).getDatabaseName();
    }

    public static String urlOf(DataSource database) throws SQLException {
        return POSTGRES.getJdbcUrl(USER, nameOf(database));
    }

    /** The same database, for another role. */
    public static DataSource as(String role, DataSource database) throws SQLException {
        return POSTGRES.getDatabase(role, nameOf(database));
    }

    private static EmbeddedPostgres start() {
        try {
            Path data = Files.createTempDirectory("minitwit-test-server");
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setLocaleConfig("locale", "C")
                    // PostgreSQL's default; the library's default is faster but less durable.
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            stopWithThisProcess(data);
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The library's shutdown hook does not run when the JVM is halted, as PIT halts its own. */
    private static void stopWithThisProcess(Path data) throws IOException {
        String script = "tail --pid=$0 -f /dev/null; kill -INT $(head -n 1 $1/postmaster.pid); sleep 1; rm -rf $1";
        new ProcessBuilder(
                        "sh",
                        "-c",
                        script,
                        Long.toString(ProcessHandle.current().pid()),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    private static DataSource create(String like) throws SQLException {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + like);
        }
        return POSTGRES.getDatabase(USER, name);
    }

    /** The template of the databases with the schema, migrated once. */
    private static final class Template {

        static final String NAME = migrated();

        private static String migrated() {
            try {
                DataSource database = emptyDatabase();
                Flyway.configure().dataSource(database).load().migrate();
                return nameOf(database);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
