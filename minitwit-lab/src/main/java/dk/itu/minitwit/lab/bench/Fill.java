package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.RowProgress;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills an empty database with generated data in one transaction. Ids start at 1, so the same size gives the same rows.
 * Sign-ups block until its end.
 */
record Fill(Connection connection, RowProgress progress) {

    /** The role's {@code statement_timeout} suits requests; millions of rows take longer. */
    private static final String NO_LIMIT = "SET statement_timeout = 0";

    /** No user may be inserted between the check for users and the commit. */
    private static final String LOCK = "LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE";

    private static final String HAS_USERS = "SELECT EXISTS (SELECT FROM users)";

    private static final String NEXT_IDS = """
        SELECT setval(pg_get_serial_sequence('users', 'id'), (SELECT max(id) FROM users)),
               setval(pg_get_serial_sequence('messages', 'id'), (SELECT max(id) FROM messages))
        """;

    private static final String TABLES = """
        SELECT string_agg(format('%I', tablename), ', ' ORDER BY tablename)
          FROM pg_tables WHERE schemaname = current_schema()
        """;

    /** @throws CommandFailure if the database has users or a write fails; it is unchanged then */
    GeneratedRows.Summary run(FillSize size) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            GeneratedRows.Summary summary = fill(statement, size);
            connection.commit();
            connection.setAutoCommit(true);
            progress.note("Collecting statistics");
            // Vacuum now: autovacuum would otherwise run during a measurement.
            statement.execute("VACUUM (ANALYZE) " + first(statement, TABLES));
            return summary;
        } catch (IOException e) {
            throw CommandFailure.because("Filling failed, nothing was changed", e);
        }
    }

    private GeneratedRows.Summary fill(Statement statement, FillSize size) throws SQLException, IOException {
        statement.execute(NO_LIMIT);
        statement.execute(LOCK);
        if (first(statement, HAS_USERS).equals("t")) {
            throw new CommandFailure("The database has users already, nothing was changed:"
                    + " fill an empty one, for example in another --data DIR.");
        }
        GeneratedRows.Summary summary = new GeneratedRows(connection, progress, size).write();
        first(statement, NEXT_IDS);
        return summary;
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
