package dk.itu.minitwit.lab.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Replies and likes, made by the database from the messages that it has. The same size gives the same rows. */
final class GeneratedReactions {

    /**
     * Every fourth message answers one of the thousand messages before it, and every eightieth the second message, so that one conversation
     * is large.
     */
    private static final String REPLIES = """
            INSERT INTO replies (message_id, parent_id, parent_author_id, flagged)
            SELECT reply.id, parent.id, parent.author_id, reply.flagged
            FROM messages reply JOIN messages parent
                ON parent.id = CASE WHEN reply.id % 80 = 0 THEN 2 ELSE greatest(1, reply.id - 1 - reply.id * 7919 % 997) END
            WHERE reply.id % 4 = 0
            ORDER BY reply.id
            """;

    /** A message has none to three likes, and the second one those of all users. Nobody is told of them. */
    private static final String LIKES = """
            INSERT INTO likes (message_id, user_id)
            SELECT message.id, (message.id * 7919 + n * 104729) % users.number + 1
            FROM messages message, generate_series(1, 3) n, (SELECT count(*) AS number FROM users) users
            WHERE n <= message.id % 4 AND message.id <> 2
            UNION
            SELECT 2, id FROM users WHERE EXISTS (SELECT FROM messages WHERE id = 2)
            ORDER BY 1, 2
            """;

    private GeneratedReactions() {}

    static void writeReplies(Connection connection) throws SQLException {
        execute(connection, REPLIES);
    }

    static void writeLikes(Connection connection) throws SQLException {
        execute(connection, LIKES);
    }

    private static void execute(Connection connection, String insert) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(insert);
        }
    }
}
