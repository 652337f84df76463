package dk.itu.minitwit;

import dk.itu.minitwit.schema.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL, started when the first test needs it; a hook of its own stops it with the test JVM. */
public final class TestServer {

    private static final String USER = "postgres";
    private static final String SCHEMA_DATABASE = "minitwit";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final EmbeddedPostgres POSTGRES = start();
    private static final EntityManagerFactory FACTORY = factory(Map.of(
            "jakarta.persistence.jdbc.url",
            POSTGRES.getJdbcUrl(USER, SCHEMA_DATABASE),
            "jakarta.persistence.jdbc.user",
            USER));

    private TestServer() {}

    /** The database with the schema, which all tests share one after the other. */
    static DataSource schemaDatabase() {
        return POSTGRES.getDatabase(USER, SCHEMA_DATABASE);
    }

    static EntityManagerFactory entityManagers() {
        return FACTORY;
    }

    /** The product's entities on a database of the caller's. */
    public static EntityManagerFactory entityManagers(DataSource database) {
        return factory(Map.of("jakarta.persistence.nonJtaDataSource", database));
    }

    /** A new database without anything in it. */
    public static DataSource emptyDatabase() throws SQLException {
        String name = "test" + DATABASES.incrementAndGet();
        create(POSTGRES, name);
        return POSTGRES.getDatabase(USER, name);
    }

    public static String nameOf(DataSource database) throws SQLException {
        return database.unwrap(PGSimpleDataSource.class).getDatabaseName();
    }

    /** The same database, for another role. */
    public static DataSource as(String role, DataSource database) throws SQLException {
        return POSTGRES.getDatabase(role, nameOf(database));
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    // As PostgreSQL is by default; the library's own default is faster.
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            create(postgres, SCHEMA_DATABASE);
            Schema.migrate(postgres.getDatabase(USER, SCHEMA_DATABASE));
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void create(EmbeddedPostgres postgres, String database) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
    }

    private static EntityManagerFactory factory(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("eclipselink.persistencexml", "META-INF/test-persistence.xml");
        return Persistence.createEntityManagerFactory("minitwit-test", all);
    }
}
