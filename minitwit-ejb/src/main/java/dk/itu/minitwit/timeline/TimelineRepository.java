package dk.itu.minitwit.timeline;

import dk.itu.minitwit.timeline.PageRequest.Direction;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads timelines by keyset: from a place on, never by counting or skipping. Native SQL, since JPQL has neither row
 * comparison nor LATERAL, and those are what makes a page cost the same at any depth and with any number of messages.
 */
@Dependent
class TimelineRepository {

    private static final Map<Direction, String> EVERYBODY = inBothDirections("""
            SELECT m.id, u.username, m.text, m.published_at, array_to_string(m.mentions, chr(10))
            FROM messages m JOIN users u ON u.id = m.author_id
            WHERE NOT m.flagged AND (m.published_at, m.id) < (?1, ?2)
            ORDER BY m.published_at DESC, m.id DESC
            LIMIT ?3
            """);

    /** One row at least when the author exists: without a message when nothing was written. */
    private static final Map<Direction, String> ONE_AUTHOR = inBothDirections("""
            SELECT m.id, u.username, m.text, m.published_at, array_to_string(m.mentions, chr(10))
            FROM users u LEFT JOIN LATERAL (
                SELECT id, text, published_at, mentions FROM messages
                WHERE author_id = u.id AND NOT flagged AND (published_at, id) < (?1, ?2)
                ORDER BY published_at DESC, id DESC
                LIMIT ?3
            ) m ON true
            WHERE u.username = ?4
            ORDER BY m.published_at DESC, m.id DESC
            """);

    /** The newest few of each author by an index-only scan, then the newest of those: no author's silence costs a scan. */
    private static final Map<Direction, String> FOLLOWED = inBothDirections("""
            SELECT m.id, u.username, m.text, m.published_at, array_to_string(m.mentions, chr(10))
            FROM (
                SELECT newest.id
                FROM (SELECT followee_id AS id FROM follows WHERE follower_id = ?4 UNION SELECT ?4) author
                CROSS JOIN LATERAL (
                    SELECT id, published_at FROM messages
                    WHERE author_id = author.id AND NOT flagged AND (published_at, id) < (?1, ?2)
                    ORDER BY published_at DESC, id DESC
                    LIMIT ?3
                ) newest
                ORDER BY newest.published_at DESC, newest.id DESC
                LIMIT ?3
            ) page
            JOIN messages m ON m.id = page.id
            JOIN users u ON u.id = m.author_id
            ORDER BY m.published_at DESC, m.id DESC
            """);

    private static final String ONE_MESSAGE = """
            SELECT m.id, u.username, m.text, m.published_at, array_to_string(m.mentions, chr(10))
            FROM messages m JOIN users u ON u.id = m.author_id
            WHERE m.id = ?1 AND u.username = ?2 AND NOT m.flagged
            """;

    @PersistenceContext
    EntityManager entityManager;

    List<MessageView> everybody(PageRequest page, int limit) {
        return messages(query(EVERYBODY, page, limit), page);
    }

    /** Empty when there is no such author. */
    Optional<List<MessageView>> by(String author, PageRequest page, int limit) {
        Query query = query(ONE_AUTHOR, page, limit).setParameter(4, author);
        List<?> rows = query.getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(messages(rows, page));
    }

    List<MessageView> followedBy(long userId, PageRequest page, int limit) {
        return messages(query(FOLLOWED, page, limit).setParameter(4, userId), page);
    }

    Optional<MessageView> one(String author, long id) {
        List<?> rows = entityManager
                .createNativeQuery(ONE_MESSAGE)
                .setParameter(1, id)
                .setParameter(2, author)
                .getResultList();
        return rows.stream().findFirst().map(row -> message((Object[]) row));
    }

    private Query query(Map<Direction, String> statements, PageRequest page, int limit) {
        return entityManager
                .createNativeQuery(statements.get(page.direction()))
                .setParameter(1, Timestamp.from(page.cursor().publishedAt()))
                .setParameter(2, page.cursor().id())
                .setParameter(3, limit);
    }

    private static List<MessageView> messages(Query query, PageRequest page) {
        return messages(query.getResultList(), page);
    }

    private static List<MessageView> messages(List<?> rows, PageRequest page) {
        List<MessageView> messages = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            if (columns[0] != null) {
                messages.add(message(columns));
            }
        }
        if (page.direction() == Direction.NEWER) {
            Collections.reverse(messages);
        }
        return messages;
    }

    private static MessageView message(Object[] columns) {
        Instant publishedAt = ((Timestamp) columns[3]).toInstant();
        String mentions = (String) columns[4];
        return new MessageView(
                (Long) columns[0],
                (String) columns[1],
                (String) columns[2],
                publishedAt,
                mentions == null ? List.of() : List.of(mentions.split("\n")));
    }

    /** Newer messages are found from the other end: the nearest first. */
    private static Map<Direction, String> inBothDirections(String older) {
        Map<Direction, String> statements = new EnumMap<>(Direction.class);
        statements.put(Direction.OLDER, older);
        statements.put(Direction.NEWER, older.replace(" < (", " > (").replace(" DESC", " ASC"));
        return statements;
    }
}
