package dk.itu.minitwit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The database of the tests of a JVM, which run one after the other: the product's schema on a real PostgreSQL, empty at
 * the start of every test.
 */
public class SchemaDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final boolean kept;
    private Connection connection;

    /** @param kept whether rows inserted before a class's first test stay until its last */
    protected SchemaDatabase(boolean kept) {
        this.kept = kept;
    }

    public static SchemaDatabase emptyForEachTest() {
        return new SchemaDatabase(false);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        connection = connect();
        empty();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        if (!kept) {
            empty();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        connection.close();
    }

    private void empty() throws SQLException {
        if (number("SELECT count(*) FROM audit_log") > 0) {
            execute("ALTER TABLE audit_log DISABLE TRIGGER audit_entry_stays");
            execute("TRUNCATE audit_log");
            execute("ALTER TABLE audit_log ENABLE TRIGGER audit_entry_stays");
        }
        // With the tables that refer to users
        execute(
                "TRUNCATE users, deleted_users, sign_in_failures, simulator_journal, mails, incidents RESTART IDENTITY CASCADE");
        execute("UPDATE latest SET value = -1");
        execute("UPDATE search_progress SET newest = 0, oldest = 1");
    }

    public static DataSource source() {
        return Shared.SOURCE;
    }

    /** Opens a connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return source().getConnection();
    }

    public void execute(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            statement.execute();
        }
    }

    /** The first column of the one row. */
    public long number(String query, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(query, arguments);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Sessions that wait for another's lock. */
    public long waiting() throws SQLException {
        return number("SELECT count(*) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND wait_event_type = 'Lock'");
    }

    /** The first column of every row. */
    public List<String> column(String query, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(query, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static final class Shared {

        static final DataSource SOURCE = create();

        private static DataSource create() {
            try {
                return TestServer.schemaDatabase();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
