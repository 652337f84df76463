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
final class LegacyFile implements AutoCloseable {

    // The columns are declared `string`, which gives them numeric affinity in SQLite; the cast restores the text.
    private static final String USERS = """
        SELECT user_id, CAST(username AS TEXT) AS username, CAST(email AS TEXT) AS email,
               CAST(pw_hash AS TEXT) AS pw_hash
          FROM user ORDER BY user_id
        """;

    // The original showed only `flagged = 0`, so NULL was hidden too.
    private static final String MESSAGES = """
        SELECT message_id, author_id, CAST(text AS TEXT) AS text, pub_date, coalesce(flagged, 1) AS flagged
          FROM message
        """;

    private static final String FOLLOWS = "SELECT who_id, whom_id FROM follower";

    private final SqliteFile file;
    private final Connection connection;

    private LegacyFile(SqliteFile file, Connection connection) {
        this.file = file;
        this.connection = connection;
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

    /** Reads all users and returns their number. */
    long users(RowProgress progress, Sink<LegacyUser> sink) throws IOException {
        return read(USERS, "user", progress, row -> sink.accept(user(row)));
    }

    /** Reads all messages in any order and returns their number. */
    long messages(RowProgress progress, Sink<LegacyMessage> sink) throws IOException {
        return read(MESSAGES, "message", progress, row -> sink.accept(message(row)));
    }

    /** Reads all follows and returns their number. */
    long follows(RowProgress progress, Sink<LegacyFollow> sink) throws IOException {
        return read(
                FOLLOWS,
                "follower",
                progress,
                row -> sink.accept(new LegacyFollow(row.integer("who_id"), row.integer("whom_id"))));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void check(RowProgress progress) throws SQLException, IOException {
        LegacyChecks checks = new LegacyChecks(file, connection);
        progress.start("Checking rows");
        checks.requireMiniTwit();
        users(progress, user -> {});
        messages(progress, message -> {});
        follows(progress, follow -> {});
        checks.requireRowsFit();
        progress.end();
    }

    private static LegacyUser user(LegacyRow row) throws SQLException {
        return new LegacyUser(
                row.integer("user_id"),
                row.filledText("username", LegacyRow.SHORT),
                row.text("email", LegacyRow.SHORT),
                row.passwordHash("pw_hash"));
    }

    private static LegacyMessage message(LegacyRow row) throws SQLException {
        return new LegacyMessage(
                row.integer("message_id"),
                row.integer("author_id"),
                row.filledText("text", LegacyRow.LONGEST_MESSAGE),
                row.time("pub_date"),
                row.integer("flagged") != 0);
    }

    private long read(String query, String table, RowProgress progress, Reader reader) throws IOException {
        long count = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            LegacyRow row = new LegacyRow(file, table, rows);
            while (rows.next()) {
                reader.read(row);
                progress.tick();
                count++;
            }
            return count;
        } catch (SQLException e) {
            throw file.refused("its table " + table + " is damaged (" + e.getMessage() + ")");
        }
    }

    /** Receives rows. */
    @FunctionalInterface
    interface Sink<T> {
        void accept(T row) throws IOException;
    }

    @FunctionalInterface
    private interface Reader {
        void read(LegacyRow row) throws SQLException, IOException;
    }
}
