package dk.itu.minitwit.cli.legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks of a legacy file as a whole: undamaged, with MiniTwit's tables and consistent rows. */
record LegacyChecks(SqliteFile file, Connection connection) {

    private static final String COLUMNS = """
        SELECT lower(c.name)
          FROM sqlite_master AS t, pragma_table_info(t.name) AS c
         WHERE t.type = 'table' AND lower(t.name) = ?
        """;

    private static final String REPEATED_ID = """
        SELECT user_id FROM user GROUP BY user_id HAVING count(*) > 1 LIMIT 1
        """;

    private static final String REPEATED_NAME = """
        SELECT CAST(username AS TEXT) COLLATE BINARY FROM user GROUP BY 1 HAVING count(*) > 1 LIMIT 1
        """;

    private static final String LOST_AUTHOR = """
        SELECT message_id || ': its author_id ' || author_id FROM message
         WHERE author_id NOT IN (SELECT user_id FROM user) LIMIT 1
        """;

    private static final String LOST_FOLLOWER = """
        SELECT 'who_id ' || who_id FROM follower WHERE who_id NOT IN (SELECT user_id FROM user) LIMIT 1
        """;

    private static final String LOST_FOLLOWEE = """
        SELECT 'whom_id ' || whom_id FROM follower WHERE whom_id NOT IN (SELECT user_id FROM user) LIMIT 1
        """;

    void requireMiniTwit() throws SQLException {
        for (LegacyTable table : LegacyTable.values()) {
            requireTable(table.table(), table.columns());
        }
        requireWholePages();
        String health = first("PRAGMA integrity_check(1)");
        if (!"ok".equals(health)) {
            throw file.refused("it is damaged (" + health + ")");
        }
    }

    /** Called after the check of every row: only valid ids and names compare correctly. */
    void requireRowsFit() throws SQLException {
        refuse(REPEATED_ID, "table user, user_id %s: there is more than one row with this id");
        refuse(REPEATED_NAME, "table user: more than one row has the username \"%s\"");
        refuse(LOST_AUTHOR, "table message, message_id %s is not in the table user");
        refuse(LOST_FOLLOWER, "table follower, %s is not in the table user");
        refuse(LOST_FOLLOWEE, "table follower, %s is not in the table user");
    }

    private void requireTable(String table, List<String> columns) throws SQLException {
        Set<String> present = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    present.add(rows.getString(1));
                }
            }
        }
        if (present.isEmpty()) {
            throw file.refused("it is not a MiniTwit database: it has no table " + table);
        }
        for (String column : columns) {
            if (!present.contains(column)) {
                throw file.refused("it is not a MiniTwit database: its table " + table + " has no column " + column);
            }
        }
    }

    /** SQLite reads the missing end of an incomplete last page as zeros, which could truncate a message. */
    private void requireWholePages() throws SQLException {
        if (file.path().toFile().length() % Long.parseLong(first("PRAGMA page_size")) != 0) {
            throw file.refused("it is damaged (its last page is incomplete)");
        }
    }

    private void refuse(String query, String message) throws SQLException {
        String offence = first(query);
        if (offence != null) {
            throw file.refused(message.formatted(offence));
        }
    }

    private String first(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
