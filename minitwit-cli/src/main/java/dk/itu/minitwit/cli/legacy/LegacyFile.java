package dk.itu.minitwit.cli.legacy;

import dk.itu.minitwit.cli.RowProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The SQLite file of an original MiniTwit. Opening checks the whole file, so that nothing is imported from a damaged or
 * foreign one. Rows are checked again as they are read.
 */
record LegacyFile(SqliteFile file, Connection connection) implements AutoCloseable {

    /** Receives the values of a row. */
    @FunctionalInterface
    interface Sink {
        void row(Object... values) throws IOException;
    }

    /**
     * Opens and checks the file.
     *
     * @throws dk.itu.minitwit.cli.CommandFailure if the file cannot be imported
     */
    static LegacyFile open(Path path, RowProgress progress) {
        SqliteFile file = new SqliteFile(path);
        file.requireSqlite();
        try {
            LegacyFile legacy = new LegacyFile(file, file.open());
            try {
                legacy.check(progress);
                return legacy;
            } catch (SQLException | IOException | RuntimeException e) {
                legacy.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw file.refused("it is damaged (" + e.getMessage() + ")");
        }
    }

    /** Passes each row of a table to the sink and returns their number. */
    long read(LegacyTable table, RowProgress progress, Sink sink) throws IOException {
        long count = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(table.query())) {
            LegacyRow row = new LegacyRow(file, table.table(), rows);
            while (rows.next()) {
                sink.row(table.read(row));
                progress.tick();
                count++;
            }
            return count;
        } catch (SQLException e) {
            throw file.refused("its table " + table.table() + " is damaged (" + e.getMessage() + ")");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void check(RowProgress progress) throws SQLException, IOException {
        LegacyChecks checks = new LegacyChecks(file, connection);
        progress.start("Checking rows");
        checks.requireMiniTwit();
        for (LegacyTable table : LegacyTable.values()) {
            read(table, progress, values -> {});
        }
        checks.requireRowsFit();
        progress.end();
    }
}
