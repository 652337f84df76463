package dk.itu.minitwit.cli.legacy;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.RowProgress;
import dk.itu.minitwit.cli.legacy.ImportSummary.Count;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Imports a legacy file in one transaction; concurrent imports run one after the other. The application may run
 * meanwhile: reading the file comes first and takes no lock, and writing locks only the new rows.
 */
record LegacyImport(Connection connection, RowProgress progress) {

    /** An arbitrary advisory lock number; it spells "legacy". */
    private static final long LOCK = 0x6c_65_67_61_63_79L;

    // The anti-join saves numbers of the identity; a conflict is a user registered by the running application.
    private static final String ADD_USERS = """
        INSERT INTO users (username, email, password_hash)
        SELECT username, email, password_hash
          FROM import_users AS legacy
         WHERE NOT EXISTS (SELECT FROM users WHERE users.username = legacy.username)
         ORDER BY legacy_id
            ON CONFLICT (username) DO NOTHING
        """;

    private static final String MAP_IDS = """
        CREATE TEMPORARY TABLE import_ids ON COMMIT DROP AS
        SELECT legacy_id, id FROM import_users JOIN users USING (username);
        ANALYZE import_ids
        """;

    // Of n equal messages only the copies missing in the database are added. Ids follow the order of the select.
    private static final String ADD_MESSAGES = """
        INSERT INTO messages (author_id, text, published_at, flagged)
        SELECT author_id, text, second, flagged
          FROM (SELECT legacy.legacy_id, ids.id AS author_id, text, to_timestamp(published_at) AS second, flagged,
                       row_number() OVER (
                           PARTITION BY ids.id, text, published_at ORDER BY legacy.legacy_id) AS nth
                  FROM import_messages AS legacy
                  JOIN import_ids AS ids ON ids.legacy_id = legacy_author) AS wanted
          LEFT JOIN (SELECT author_id, text, date_trunc('second', published_at) AS second, count(*) AS copies
                       FROM messages
                      WHERE author_id IN (SELECT id FROM import_ids)
                      GROUP BY 1, 2, 3) AS present USING (author_id, text, second)
         WHERE nth > coalesce(copies, 0)
         ORDER BY second, legacy_id
        """;

    private static final String ADD_FOLLOWS = """
        INSERT INTO follows (follower_id, followee_id)
        SELECT follower.id, followee.id
          FROM import_follows
          JOIN import_ids AS follower ON follower.legacy_id = legacy_follower
          JOIN import_ids AS followee ON followee.legacy_id = legacy_followee
         ORDER BY 1, 2
            ON CONFLICT DO NOTHING
        """;

    /**
     * Imports the whole file.
     *
     * @throws CommandFailure if the import fails; the database is unchanged then
     */
    ImportSummary run(LegacyFile file) throws SQLException {
        // Each statement must see rows that other transactions committed while it waited.
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        try {
            waitForOthers();
            ImportSummary summary = write(new Staging(connection, progress).fill(file));
            connection.commit();
            connection.setAutoCommit(true);
            return summary;
        } catch (SQLException | IOException e) {
            rollBack(e);
            throw CommandFailure.because("The import failed and can be repeated without duplicates", e);
        } catch (RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Exception cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The connection is lost, so the server rolls back.
            cause.addSuppressed(e);
        }
    }

    private void waitForOthers() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The role's {@code statement_timeout} suits requests; an import of millions of rows takes longer.
            statement.execute("SET LOCAL statement_timeout = 0");
            try (ResultSet row = statement.executeQuery("SELECT pg_try_advisory_xact_lock(" + LOCK + ")")) {
                row.next();
                if (row.getBoolean(1)) {
                    return;
                }
            }
            progress.note("Waiting for another import to end");
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    private ImportSummary write(Map<LegacyTable, Long> rows) throws SQLException {
        progress.note("Writing to the database");
        try (Statement statement = connection.createStatement()) {
            Count users = new Count(rows.get(LegacyTable.USERS), statement.executeLargeUpdate(ADD_USERS));
            statement.execute(MAP_IDS);
            Count messages = new Count(rows.get(LegacyTable.MESSAGES), statement.executeLargeUpdate(ADD_MESSAGES));
            Count follows = new Count(rows.get(LegacyTable.FOLLOWS), statement.executeLargeUpdate(ADD_FOLLOWS));
            return new ImportSummary(users, messages, flagged(statement), follows);
        }
    }

    private static long flagged(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM import_messages WHERE flagged")) {
            row.next();
            return row.getLong(1);
        }
    }
}
