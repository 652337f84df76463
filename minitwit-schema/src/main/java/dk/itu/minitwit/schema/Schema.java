package dk.itu.minitwit.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database's schema up to date. Flyway's lock lets one node do it at a time; every change is expand first,
 * contract later, so that the release before still runs on it.
 */
public final class Schema {

    /** Any number: nodes that start at once grant one after the other, since PostgreSQL refuses two at a time. */
    private static final String TAKE_TURNS = "SELECT pg_advisory_xact_lock(3812)";

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /**
     * Needs the schema's owner when something is to be changed; otherwise any role that may read Flyway's table.
     *
     * @throws org.flywaydb.core.api.FlywayException when the database cannot be reached or its schema is not ours
     */
    public static void migrate(DataSource database) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /**
     * Lets a role read and write the rows of every table, and of Flyway's only read. It can neither change nor empty a
     * table. Does nothing to a database without tables.
     *
     * @param owner of the schema, or a superuser; in a transaction, which is the caller's to commit
     */
    public static void grant(Connection owner, String role) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(TAKE_TURNS);
            if (hasTables(owner)) {
                grant(statement, owner.getSchema(), statement.enquoteIdentifier(role, true));
            }
        }
    }

    private static boolean hasTables(Connection owner) throws SQLException {
        try (ResultSet tables = owner.getMetaData().getTables(null, owner.getSchema(), HISTORY, null)) {
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
