package dk.itu.minitwit.cli.flag;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads and sets the flag that hides messages from the timelines. */
record FlaggedMessages(Connection connection) {

    private static final int ROWS_AT_ONCE = 500;

    private static final String SET = """
        UPDATE messages SET flagged = ? WHERE id = ? AND flagged <> ?
        """;

    private static final String SELECT = """
        SELECT m.id, u.username, m.published_at, m.text
          FROM messages AS m JOIN users AS u ON u.id = m.author_id
        """;

    private static final String ONE = SELECT + "WHERE m.id = ?";

    private static final String ALL = SELECT + "WHERE m.flagged ORDER BY m.id";

    /** Sets or removes a flag; false if the message does not exist or is already so. */
    boolean set(long id, boolean flagged) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setBoolean(1, flagged);
            statement.setLong(2, id);
            statement.setBoolean(3, flagged);
            return statement.executeUpdate() == 1;
        }
    }

    Optional<MessageLine> find(long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(message(rows)) : Optional.empty();
            }
        }
    }

    /** Passes all flagged messages to the consumer in the order of ids and returns their number. */
    long list(Consumer<MessageLine> line) throws SQLException {
        // The driver uses a cursor only in a transaction; otherwise it loads all rows.
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            return show(statement, line);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static long show(PreparedStatement statement, Consumer<MessageLine> line) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            long count = 0;
            while (rows.next()) {
                line.accept(message(rows));
                count++;
            }
            return count;
        }
    }

    private static MessageLine message(ResultSet row) throws SQLException {
        return new MessageLine(
                row.getLong("id"),
                row.getString("username"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("text"));
    }
}
