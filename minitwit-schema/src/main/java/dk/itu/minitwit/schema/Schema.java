package dk.itu.minitwit.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Migrates the database schema. Flyway's lock serialises nodes. Each change is first an expansion and later a
 * contraction, so that the previous release runs on the schema too.
 */
public final class Schema {

    /**
     * An arbitrary number. The lock serialises the grants of nodes that start at once: PostgreSQL rejects concurrent
     * ones.
     */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(3812)";

    private static final String HISTORY = "flyway_schema_history";

    private static final String AUDIT_LOG = "audit_log";

    /** Numbers in the future are of another database, from which a dump came. */
    private static final String RENUMBER_MESSAGES = """
            UPDATE messages SET written_in = pg_current_xact_id()
            WHERE written_in >= pg_snapshot_xmax(pg_current_snapshot())
            """;

    /** Reads all of them only if the newest one is from elsewhere. */
    private static final String RENUMBER_NOTICES = """
            UPDATE notices SET written_in = pg_current_xact_id()
            WHERE written_in >= pg_snapshot_xmax(pg_current_snapshot())
                AND (SELECT written_in FROM notices ORDER BY id DESC LIMIT 1) >= pg_snapshot_xmax(pg_current_snapshot())
            """;

    private Schema() {}

    /**
     * Migrates to the newest version. Pending migrations need the schema's owner; otherwise any role that may read
     * Flyway's table is enough.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database is unreachable or has another schema
     */
    public static void migrate(DataSource database) {
        migrateTo(database, "latest");
    }

    /**
     * Migrates to a version at most: to that of another database, whose rows are then copied.
     *
     * @throws org.flywaydb.core.api.FlywayException as {@link #migrate}
     */
    public static void migrateTo(DataSource database, String version) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /**
     * Gives messages and notices of a restored dump numbers of this database's transactions: their own would hide them from readers in the order of
     * arrival until this database reaches those numbers. Otherwise two looks into indexes.
     */
    public static void renumberRestored(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL statement_timeout = 0");
            statement.execute(RENUMBER_MESSAGES);
            statement.execute(RENUMBER_NOTICES);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new IllegalStateException("Messages and notices cannot be renumbered", failure);
        }
    }

    /**
     * Grants a role read and write access to the rows of every table, but to Flyway's only read access, and to the audit
     * log no more than to add rows. The role can neither alter nor truncate a table. Does nothing without tables.
     *
     * @param owner a connection of the schema's owner or a superuser in a transaction; the caller commits
     */
    public static void grant(Connection owner, String role) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(LOCK);
            if (hasTable(owner, HISTORY)) {
                String name = statement.enquoteIdentifier(role, true);
                grant(statement, owner.getSchema(), name);
                // A database of the previous release has no such table until it is migrated.
                if (hasTable(owner, AUDIT_LOG)) {
                    statement.execute("REVOKE UPDATE, DELETE ON " + AUDIT_LOG + " FROM " + name);
                }
            }
        }
    }

    private static boolean hasTable(Connection owner, String name) throws SQLException {
        try (ResultSet tables = owner.getMetaData().getTables(null, owner.getSchema(), name, null)) {
            return tables.next();
        }
    }

    private static void grant(Statement statement, String schema, String role) throws SQLException {
        String in = " IN SCHEMA " + statement.enquoteIdentifier(schema, true) + " TO " + role;
        statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES" + in);
        statement.execute("GRANT USAGE ON ALL SEQUENCES" + in);
        statement.execute("REVOKE INSERT, UPDATE, DELETE ON " + HISTORY + " FROM " + role);
    }
}
