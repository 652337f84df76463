package dk.itu.minitwit.timeline;

import dk.itu.minitwit.timeline.PageRequest.Direction;
import java.util.EnumMap;
import java.util.Map;

/**
 * The statements of timelines: by keyset, without counting or skipping rows. Native SQL, since JPQL has neither row
 * comparison nor LATERAL, which keep the cost of a page independent of its depth and of the number of messages.
 */
final class TimelineSql {

    /** The longest public page, including the row that shows whether there is another page. */
    static final int LONGEST_PAGE = 1_001;

    /** A subquery per row, since a join may scan the whole users table. */
    private static final String AUTHOR_NAME = "(SELECT username FROM users WHERE users.id = author_id)";

    private static final String THE_AUTHOR = "CAST(?5 AS text)";

    /**
     * The inner limit is a constant, so that PostgreSQL keeps one generic plan. For a parameter it estimates a tenth of
     * all messages, and plans every execution.
     */
    private static final String OF_EVERYBODY = """
            SELECT id, author_id, text, published_at, mentions
            FROM (
                SELECT id, author_id, text, published_at, mentions FROM messages
                WHERE NOT flagged AND (published_at, id) < (?1, ?2)
                ORDER BY published_at DESC, id DESC
                LIMIT %d
            ) longest
            ORDER BY published_at DESC, id DESC
            LIMIT (SELECT ?3)
            """.formatted(LONGEST_PAGE);

    /** For the API and feeds. */
    static final Map<Direction, String> EVERYBODY = pages(AUTHOR_NAME, OF_EVERYBODY, "");

    static final Map<Direction, String> EVERYBODY_IN_CONTEXT =
            pages(AUTHOR_NAME, OF_EVERYBODY, ContextSql.columns("sized", 5));

    /** One row of nulls if the author has no message here, no row if the author does not exist. */
    private static final String OF_ONE_AUTHOR = """
            SELECT m.id, m.author_id, m.text, m.published_at, m.mentions
            FROM users u LEFT JOIN LATERAL (
                SELECT id, author_id, text, published_at, mentions FROM messages
                WHERE author_id = u.id AND NOT flagged AND (published_at, id) < (?1, ?2)
                ORDER BY published_at DESC, id DESC
                LIMIT (SELECT ?3)
            ) m ON true
            WHERE u.username = ?5
            """;

    /** For the API and feeds. */
    static final Map<Direction, String> ONE_AUTHOR = pages(THE_AUTHOR, OF_ONE_AUTHOR, "");

    static final Map<Direction, String> ONE_AUTHOR_IN_CONTEXT =
            pages(THE_AUTHOR, OF_ONE_AUTHOR, ContextSql.columns("sized", 6));

    /**
     * A reply is on the home timeline of its author and of all who follow both its author and the answered one. A subquery, since a join
     * may scan all replies.
     */
    private static final String FOR_HOME = """
            (author_id = ?5 OR coalesce((
                SELECT r.parent_author_id = ?5
                    OR EXISTS (SELECT FROM follows WHERE follower_id = ?5 AND followee_id = r.parent_author_id)
                FROM replies r WHERE r.message_id = messages.id), true))
            """;

    /**
     * Finds the ids by index-only scans: the authors of the latest messages by the newest message of each, then the
     * newest messages of these authors. For a user with 1,000 followees or more, the newest 1,000 messages of all users
     * most likely hold a page, at a tenth of the cost. The limit of the followed users makes PostgreSQL expect a similar
     * number for any user, so that it keeps one plan.
     */
    static final Map<Direction, String> FOLLOWED =
            pages(AUTHOR_NAME, """
            WITH nearest AS MATERIALIZED (
                SELECT id, published_at
                FROM (
                    SELECT id, published_at, author_id FROM messages
                    WHERE NOT flagged AND (published_at, id) < (?1, ?2)
                    ORDER BY published_at DESC, id DESC
                    LIMIT 1000
                ) messages
                WHERE (SELECT following >= 1000 FROM user_counts WHERE user_id = ?5)
                    AND (author_id = ?5
                        OR EXISTS (SELECT FROM follows WHERE follower_id = ?5 AND followee_id = author_id))
                    AND {for home}
                ORDER BY published_at DESC, id DESC
                LIMIT (SELECT ?3)
            ), enough AS MATERIALIZED (
                SELECT count(*) = ?3 AS found FROM nearest
            )
            SELECT m.id, m.author_id, m.text, m.published_at, m.mentions
            FROM (
                SELECT id, published_at FROM nearest WHERE (SELECT found FROM enough)
                UNION ALL
                SELECT newest.id, newest.published_at
                FROM (
                    SELECT author.id
                    FROM (
                        (SELECT followee_id AS id FROM follows
                        WHERE follower_id = ?5 AND followee_id <> ?5 LIMIT (SELECT 2147483647))
                        UNION ALL
                        SELECT ?5
                    ) author CROSS JOIN LATERAL (
                        SELECT id, published_at FROM messages
                        WHERE author_id = author.id AND NOT flagged AND (published_at, id) < (?1, ?2)
                            AND {for home}
                        ORDER BY published_at DESC, id DESC
                        LIMIT 1
                    ) last
                    WHERE NOT (SELECT found FROM enough)
                    ORDER BY last.published_at DESC, last.id DESC
                    LIMIT (SELECT ?3)
                ) latest_author CROSS JOIN LATERAL (
                    SELECT id, published_at FROM messages
                    WHERE author_id = latest_author.id AND NOT flagged AND (published_at, id) < (?1, ?2)
                        AND {for home}
                    ORDER BY published_at DESC, id DESC
                    LIMIT (SELECT ?3)
                ) newest
                ORDER BY published_at DESC, id DESC
                LIMIT (SELECT ?3)
            ) newest_ids CROSS JOIN LATERAL (
                SELECT * FROM messages WHERE messages.id = newest_ids.id LIMIT 1
            ) m
            """.replace("{for home}", FOR_HOME), ContextSql.columns("sized", 5));

    private TimelineSql() {}

    /**
     * Builds the statements of both directions; a page of newer messages is read in ascending order. PostgreSQL knows a
     * text's length without reading the text.
     *
     * @param context further columns, with their commas
     */
    private static Map<Direction, String> pages(String author, String rows, String context) {
        String older = """
                SELECT id, %s, text, published_at, array_to_string(mentions, chr(10))%s
                FROM (
                    SELECT *, sum(octet_length(text)) OVER (
                        ORDER BY published_at DESC, id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
                    FROM (
                %s) page
                ) sized
                WHERE coalesce(bytes_before, 0) < ?4
                ORDER BY published_at DESC, id DESC
                """.formatted(author, context, rows);
        Map<Direction, String> statements = new EnumMap<>(Direction.class);
        statements.put(Direction.OLDER, older);
        statements.put(Direction.NEWER, older.replace(" < (", " > (").replace(" DESC", " ASC"));
        return statements;
    }
}
