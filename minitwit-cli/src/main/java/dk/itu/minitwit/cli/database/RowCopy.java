package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.RowProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/** Copies all rows of a database, as they are at one moment, into another one with the same schema, and compares them. */
record RowCopy(Connection from, Connection to, RowProgress progress) {

    private static final String COLUMNS = "SELECT string_agg(format('%%I', attname), ', ' ORDER BY attnum)"
            + " FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped"
            + " AND attgenerated = ''";

    private static final String SEQUENCES = "SELECT format('SELECT setval(%L, %s)',"
            + " format('%I.%I', schemaname, sequencename), last_value) FROM pg_sequences WHERE last_value IS NOT NULL";

    /**
     * Copies in one transaction.
     *
     * @param locked whether to keep commands of an earlier release from writing until the connection ends
     * @return the number of tables
     * @throws CommandFailure if a table differs afterwards
     */
    int run(boolean locked) throws SQLException {
        List<String> tables = Contents.tables(from);
        from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        from.setAutoCommit(false);
        to.setAutoCommit(false);
        if (locked) {
            // Before the first query, with which the transaction's view of the rows begins.
            execute(from, "LOCK TABLE " + String.join(", ", tables) + " IN SHARE MODE");
        }
        // No trigger counts, chains or refuses what the old database counted, chained and accepted.
        execute(to, "SET LOCAL session_replication_role = replica");
        // The migrations made some rows.
        execute(to, "TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY");
        for (String table : tables) {
            progress.start(table.replaceFirst("^public\\.", ""));
            copy(table);
            progress.end();
        }
        for (String setting : Contents.column(from, SEQUENCES)) {
            execute(to, setting);
        }
        for (String table : tables) {
            requireEqual(table, Contents.sum(from, table), Contents.sum(to, table));
        }
        to.commit();
        to.setAutoCommit(true);
        return tables.size();
    }

    private void copy(String table) throws SQLException {
        String columns = Contents.column(from, COLUMNS.formatted(table.replace("'", "''")))
                .get(0);
        CopyOut out = api(from).copyOut("COPY " + table + " (" + columns + ") TO STDOUT");
        CopyIn in = api(to).copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
        for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            in.writeToCopy(row, 0, row.length);
            progress.tick();
        }
        in.endCopy();
    }

    static void requireEqual(String table, String before, String after) {
        if (!before.equals(after)) {
            throw new CommandFailure("The copy differs from the old database: " + table + " had " + before
                    + ", and the copy has " + after + ". The old database is unchanged; report this as a defect.");
        }
    }

    private static CopyManager api(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
