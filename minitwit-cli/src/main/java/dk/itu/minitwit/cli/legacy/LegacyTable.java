package dk.itu.minitwit.cli.legacy;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** A table of a MiniTwit's SQLite file. */
enum LegacyTable {
    /** The columns are declared {@code string}, which gives them numeric affinity; the casts restore the text. */
    USERS("user", List.of("user_id", "username", "email", "pw_hash"), """
        SELECT user_id, CAST(username AS TEXT) AS username, CAST(email AS TEXT) AS email,
               CAST(pw_hash AS TEXT) AS pw_hash
          FROM user ORDER BY user_id
        """, row -> new Object[] {
        row.integer("user_id"),
        row.filledText("username", LegacyRow.SHORT),
        row.text("email", LegacyRow.SHORT),
        row.passwordHash("pw_hash")
    }),
    /** The original showed only {@code flagged = 0}, so NULL was hidden too. */
    MESSAGES("message", List.of("message_id", "author_id", "text", "pub_date", "flagged"), """
        SELECT message_id, author_id, CAST(text AS TEXT) AS text, pub_date, coalesce(flagged, 1) AS flagged
          FROM message
        """, row -> new Object[] {
        row.integer("message_id"),
        row.integer("author_id"),
        row.filledText("text", LegacyRow.LONGEST_MESSAGE),
        row.time("pub_date"),
        row.integer("flagged") != 0
    }),
    FOLLOWS("follower", List.of("who_id", "whom_id"), "SELECT who_id, whom_id FROM follower", row ->
            new Object[] {row.integer("who_id"), row.integer("whom_id")});

    @FunctionalInterface
    private interface Reader {
        Object[] read(LegacyRow row) throws SQLException;
    }

    private final String table;
    private final List<String> columns;
    private final String query;
    private final Reader reader;

    LegacyTable(String table, List<String> columns, String query, Reader reader) {
        this.table = table;
        this.columns = columns;
        this.query = query;
        this.reader = reader;
    }

    /** The name in the file. */
    String table() {
        return table;
    }

    /** The name of the rows, in lower case. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return columns;
    }

    String query() {
        return query;
    }

    /** The checked values of a row. */
    Object[] read(LegacyRow row) throws SQLException {
        return reader.read(row);
    }
}
