package dk.itu.minitwit.timeline;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;

/** Native SQL: JPQL has neither recursion nor LATERAL, which keep the cost independent of the number of messages. */
@Dependent
class ConversationRepository {

    private static final String ROW = MessageRow.columns("m", 4);

    /** A row of nulls for an ancestor that the reader cannot see. */
    private static final String THREAD =
            """
            WITH RECURSIVE thread AS (
                SELECT m.id, 0 AS distance
                FROM messages m JOIN users u ON u.id = m.author_id
                WHERE m.id = ?1 AND u.username = ?2 AND NOT m.flagged
                UNION ALL
                SELECT r.parent_id, thread.distance + 1
                FROM thread JOIN replies r ON r.message_id = thread.id
                WHERE thread.distance < ?3
            )
            SELECT %s
            FROM thread LEFT JOIN LATERAL (
                SELECT * FROM messages
                WHERE messages.id = thread.id AND NOT flagged AND (thread.distance = 0 OR {shown}) LIMIT 1
            ) m ON true
            ORDER BY distance DESC
            """.replace("{shown}", ContextSql.shown("author_id", 4)).formatted(ROW);

    private static final String REPLIES =
            """
            SELECT %s
            FROM (
                SELECT message_id FROM replies
                WHERE parent_id = ?1 AND NOT flagged AND message_id > ?2
                    AND (SELECT {shown} FROM messages WHERE messages.id = message_id)
                ORDER BY message_id
                LIMIT (SELECT ?3)
            ) reply CROSS JOIN LATERAL (
                SELECT * FROM messages WHERE messages.id = reply.message_id LIMIT 1
            ) m
            ORDER BY m.id
            """.replace("{shown}", ContextSql.shown("author_id", 4)).formatted(ROW);

    private static final String NEWEST_REPLIES = REPLIES.replace("message_id > ?2", "message_id < ?2")
            .replace("ORDER BY message_id", "ORDER BY message_id DESC")
            .replace("ORDER BY m.id", "ORDER BY m.id DESC");

    @PersistenceContext
    EntityManager entityManager;

    /** The message, last, with its ancestors; empty if the author has no such message. */
    List<MessageView> thread(long reader, String author, long id, int maxAncestors) {
        return NativeSql.rows(entityManager, THREAD, id, author, maxAncestors, reader).stream()
                .map(row -> row[0] == null ? MessageView.GONE : view(row))
                .toList();
    }

    /** Replies with greater ids than the given one, in the order of ids. */
    List<MessageView> replies(long reader, long id, long after, int limit) {
        return replies(REPLIES, reader, id, after, limit);
    }

    /** Replies with smaller ids than the given one, newest first. */
    List<MessageView> newestReplies(long reader, long id, long before, int limit) {
        return replies(NEWEST_REPLIES, reader, id, before, limit);
    }

    private List<MessageView> replies(String statement, long reader, long id, long from, int limit) {
        return NativeSql.rows(entityManager, statement, id, from, limit, reader).stream()
                .map(ConversationRepository::view)
                .toList();
    }

    private static MessageView view(Object[] row) {
        return MessageRow.view(row, ((Timestamp) row[3]).toInstant());
    }
}
