package dk.itu.minitwit.timeline;

import dk.itu.minitwit.timeline.PageRequest.Direction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads timelines by keyset: from a place on, never by counting or skipping. Native SQL, since JPQL has neither row
 * comparison nor LATERAL, and those are what makes a page cost the same at any depth and with any number of messages.
 *
 * <p>The database is asked each time which messages a page has, which an index alone tells. What they say never changes, so
 * each is read once ({@link KnownMessages}).
 */
@Dependent
class TimelineRepository {

    /** No page of everybody's is longer, the one message that tells whether there is another page included. */
    private static final int LONGEST_PAGE = 1_001;

    /**
     * One row: the ids and times of the page's messages, in its order; nulls for none. The limit within is known when PostgreSQL
     * makes a plan: otherwise it expects a tenth of all messages, and makes a better plan each time.
     */
    private static final Map<Direction, String> EVERYBODY = inBothDirections("""
            SELECT array_agg(id), array_agg(date_part('epoch', published_at))
            FROM (
                SELECT id, published_at
                FROM (
                    SELECT id, published_at FROM messages
                    WHERE NOT flagged AND (published_at, id) < (?1, ?2)
                    ORDER BY published_at DESC, id DESC
                    LIMIT %d
                ) longest
                ORDER BY published_at DESC, id DESC
                LIMIT ?3
            ) page
            """.formatted(LONGEST_PAGE));

    /** No row when there is no such author. */
    private static final Map<Direction, String> ONE_AUTHOR = inBothDirections("""
            SELECT page.ids, page.times
            FROM users u CROSS JOIN LATERAL (
                SELECT array_agg(id) AS ids, array_agg(date_part('epoch', published_at)) AS times
                FROM (
                    SELECT id, published_at FROM messages
                    WHERE author_id = u.id AND NOT flagged AND (published_at, id) < (?1, ?2)
                    ORDER BY published_at DESC, id DESC
                    LIMIT ?3
                ) newest
            ) page
            WHERE u.username = ?4
            """);

    /**
     * The authors who wrote last, by their newest message each, and the newest few of those; each by an index-only scan: no
     * author's silence costs one. Who follows a thousand and more most likely finds all among the nearest of everybody's, for
     * a tenth of that.
     */
    private static final Map<Direction, String> FOLLOWED = inBothDirections("""
            WITH nearest AS MATERIALIZED (
                SELECT id, published_at
                FROM (
                    SELECT id, published_at, author_id FROM messages
                    WHERE NOT flagged AND (published_at, id) < (?1, ?2)
                    ORDER BY published_at DESC, id DESC
                    LIMIT 1000
                ) everybody
                WHERE (SELECT following >= 1000 FROM user_counts WHERE user_id = ?4)
                    AND (author_id = ?4
                        OR EXISTS (SELECT FROM follows WHERE follower_id = ?4 AND followee_id = author_id))
                ORDER BY published_at DESC, id DESC
                LIMIT ?3
            ), enough AS MATERIALIZED (
                SELECT count(*) = ?3 AS found FROM nearest
            )
            SELECT array_agg(id), array_agg(date_part('epoch', published_at))
            FROM (
                SELECT id, published_at FROM nearest WHERE (SELECT found FROM enough)
                UNION ALL
                SELECT newest.id, newest.published_at
                FROM (
                    SELECT author.id
                    FROM (
                        SELECT followee_id AS id FROM follows WHERE follower_id = ?4 AND followee_id <> ?4
                        UNION ALL
                        SELECT ?4
                    ) author CROSS JOIN LATERAL (
                        SELECT id, published_at FROM messages
                        WHERE author_id = author.id AND NOT flagged AND (published_at, id) < (?1, ?2)
                        ORDER BY published_at DESC, id DESC
                        LIMIT 1
                    ) last
                    WHERE NOT (SELECT found FROM enough)
                    ORDER BY last.published_at DESC, last.id DESC
                    LIMIT ?3
                ) latest_author CROSS JOIN LATERAL (
                    SELECT id, published_at FROM messages
                    WHERE author_id = latest_author.id AND NOT flagged AND (published_at, id) < (?1, ?2)
                    ORDER BY published_at DESC, id DESC
                    LIMIT ?3
                ) newest
                ORDER BY published_at DESC, id DESC
                LIMIT ?3
            ) page
            """);

    /** The newest of some messages, until their texts are too long. The length of a text is known without reading it. */
    private static final String MESSAGES = """
            SELECT id, username, text, published_at, array_to_string(mentions, chr(10))
            FROM (
                SELECT m.id, u.username, m.text, m.published_at, m.mentions,
                    sum(octet_length(m.text)) OVER (
                        ORDER BY m.published_at DESC, m.id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
                FROM messages m JOIN users u ON u.id = m.author_id
                WHERE m.id = ANY (CAST(string_to_array(?1, ' ') AS bigint[]))
            ) newest
            WHERE coalesce(bytes_before, 0) < ?2
            ORDER BY published_at DESC, id DESC
            """;

    private static final String ONE_MESSAGE = """
            SELECT m.id, u.username, m.text, m.published_at, array_to_string(m.mentions, chr(10))
            FROM messages m JOIN users u ON u.id = m.author_id
            WHERE m.id = ?1 AND u.username = ?2 AND NOT m.flagged
            """;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    KnownMessages known;

    /** The newest messages of everybody, to be read piece by piece. */
    MessageList newest(int limit) {
        return list(query(EVERYBODY, PageRequest.newest(), limit).getResultList());
    }

    /** The newest messages of one author, to be read piece by piece; empty when there is no such author. */
    Optional<MessageList> newestBy(String author, int limit) {
        return of(author, PageRequest.newest(), limit);
    }

    /**
     * The next messages of a list that starts with the newest.
     *
     * @param from where in the list they begin
     * @param maxSize about how many bytes they may take; one is given in any case
     */
    MessagePiece read(MessageList list, int from, long maxSize) {
        return known.next(list, from, maxSize, this::read);
    }

    List<MessageView> everybody(PageRequest page, int limit) {
        return messages(list(query(EVERYBODY, page, limit).getResultList()), page);
    }

    /** Empty when there is no such author. */
    Optional<List<MessageView>> by(String author, PageRequest page, int limit) {
        return of(author, page, limit).map(list -> messages(list, page));
    }

    List<MessageView> followedBy(long userId, PageRequest page, int limit) {
        return messages(
                list(query(FOLLOWED, page, limit).setParameter(4, userId).getResultList()), page);
    }

    Optional<MessageView> one(String author, long id) {
        List<?> rows = entityManager
                .createNativeQuery(ONE_MESSAGE)
                .setParameter(1, id)
                .setParameter(2, author)
                .getResultList();
        return rows.stream().findFirst().map(row -> message((Object[]) row));
    }

    /** @throws IllegalArgumentException when the limit is above 1,001 */
    private Query query(Map<Direction, String> statements, PageRequest page, int limit) {
        if (limit > LONGEST_PAGE) {
            throw new IllegalArgumentException("A page has at most " + LONGEST_PAGE + " messages, not " + limit);
        }
        return entityManager
                .createNativeQuery(statements.get(page.direction()))
                .setParameter(1, Timestamp.from(page.cursor().publishedAt()))
                .setParameter(2, page.cursor().id())
                .setParameter(3, limit);
    }

    private Optional<MessageList> of(String author, PageRequest page, int limit) {
        List<?> rows = query(ONE_AUTHOR, page, limit).setParameter(4, author).getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(list(rows));
    }

    private List<MessageView> messages(MessageList list, PageRequest page) {
        List<MessageView> messages =
                new ArrayList<>(read(list, 0, Long.MAX_VALUE).messages());
        if (page.direction() == Direction.NEWER) {
            Collections.reverse(messages);
        }
        return messages;
    }

    private static MessageList list(List<?> row) {
        Object[] columns = (Object[]) row.get(0);
        if (columns[0] == null) {
            return MessageList.EMPTY;
        }
        return new MessageList(
                Stream.of((Object[]) columns[0]).map(Long.class::cast).toList(),
                Stream.of((Object[]) columns[1])
                        .map(time -> ((Double) time).longValue())
                        .toList());
    }

    private List<MessageView> read(Collection<Long> ids, long maxSize) {
        List<?> rows = entityManager
                .createNativeQuery(MESSAGES)
                .setParameter(1, ids.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .setParameter(2, maxSize)
                .getResultList();
        return rows.stream().map(row -> message((Object[]) row)).toList();
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
