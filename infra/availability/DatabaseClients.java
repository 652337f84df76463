import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Write to the database and read from it, without the application. */
final class DatabaseClients {

    private DatabaseClients() {}

    static void beginRegisters(Connection connection, int run, int writers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO drill.latest (run, writer, number, soon) SELECT " + run
                    + ", n, 0, 0 FROM generate_series(0, " + (writers - 1) + ") AS n");
        }
    }

    /** A write is one statement. Before it the writer sets another register without waiting, as the application does with latest (ADR 003). */
    record Writer(Connection connection, int run, int writer) implements History.Client {

        private static final String LATEST = "UPDATE drill.latest SET soon = ? WHERE run = ? AND writer = ?";
        private static final String WRITE = """
                WITH register AS (UPDATE drill.latest SET number = ? WHERE run = ? AND writer = ?)
                INSERT INTO drill.texts (run, writer, number) VALUES (?, ?, ?)
                RETURNING pg_walfile_name(pg_current_wal_lsn()), inet_server_addr()""";

        @Override
        public History.Found take(int number) throws SQLException {
            connection.setAutoCommit(false);
            try (Statement relax = connection.createStatement(); PreparedStatement latest = bound(connection, LATEST, number, run, writer)) {
                relax.execute("SET LOCAL synchronous_commit TO off");
                latest.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (PreparedStatement write = bound(connection, WRITE, number, run, writer, run, writer, number); ResultSet row = write.executeQuery()) {
                row.next();
                return new History.Found(number, row.getString(1).substring(0, 8), row.getString(2));
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    record Reader(Connection connection, int run) implements History.Client {

        private static final String READ = """
                SELECT number, pg_walfile_name(pg_current_wal_lsn()), inet_server_addr() FROM drill.latest WHERE run = ? AND writer = 0""";

        @Override
        public History.Found take(int ignored) throws SQLException {
            try (PreparedStatement read = bound(connection, READ, run); ResultSet row = read.executeQuery()) {
                row.next();
                return new History.Found(row.getInt(1), row.getString(2).substring(0, 8), row.getString(3));
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, int... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setInt(i + 1, values[i]);
        }
        return statement;
    }
}
