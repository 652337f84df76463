package dk.itu.minitwit.cli.legacy;

import dk.itu.minitwit.cli.RowProgress;
import dk.itu.minitwit.cli.database.CopyWriter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The legacy rows with their legacy ids in temporary tables of the import's transaction. */
record Staging(Connection connection, RowProgress progress) {

    private static final String TABLES = """
        CREATE TEMPORARY TABLE import_users (
            legacy_id bigint, username text, email text, password_hash text) ON COMMIT DROP;
        CREATE TEMPORARY TABLE import_messages (
            legacy_id bigint, legacy_author bigint, text text, published_at bigint, flagged boolean) ON COMMIT DROP;
        CREATE TEMPORARY TABLE import_follows (
            legacy_follower bigint, legacy_followee bigint) ON COMMIT DROP
        """;

    /** Without statistics the planner assumes small tables. */
    private static final String STATISTICS = "ANALYZE import_users; ANALYZE import_messages; ANALYZE import_follows";

    /** Number of rows of each kind in the file. */
    record Rows(long users, long messages, long follows) {}

    Rows fill(LegacyFile file) throws SQLException, IOException {
        execute(TABLES);
        Rows rows = new Rows(users(file), messages(file), follows(file));
        execute(STATISTICS);
        return rows;
    }

    private long users(LegacyFile file) throws SQLException, IOException {
        progress.start("Reading users");
        long rows;
        try (CopyWriter copy = new CopyWriter(connection, "import_users")) {
            rows = file.users(
                    progress, user -> copy.row(user.id(), user.username(), user.email(), user.passwordHash()));
        }
        progress.end();
        return rows;
    }

    private long messages(LegacyFile file) throws SQLException, IOException {
        progress.start("Reading messages");
        long rows;
        try (CopyWriter copy = new CopyWriter(connection, "import_messages")) {
            rows = file.messages(
                    progress,
                    message -> copy.row(
                            message.id(),
                            message.authorId(),
                            message.text(),
                            message.publishedAt(),
                            message.flagged()));
        }
        progress.end();
        return rows;
    }

    private long follows(LegacyFile file) throws SQLException, IOException {
        progress.start("Reading follows");
        long rows;
        try (CopyWriter copy = new CopyWriter(connection, "import_follows")) {
            rows = file.follows(progress, follow -> copy.row(follow.followerId(), follow.followeeId()));
        }
        progress.end();
        return rows;
    }

    private void execute(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
