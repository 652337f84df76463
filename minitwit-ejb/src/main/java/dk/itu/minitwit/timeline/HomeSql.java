package dk.itu.minitwit.timeline;

import dk.itu.minitwit.timeline.PageRequest.Direction;
import java.util.Map;

/** The statements of the home timeline. */
final class HomeSql {

    /**
     * A reply is on the home timeline of its author and of all who follow both its author and the answered one. A subquery, since a join
     * may scan all replies.
     */
    private static final String FOR_HOME = """
            ({row}.author_id = {reader} OR coalesce((
                SELECT r.parent_author_id = {reader}
                    OR EXISTS (SELECT FROM follows WHERE follower_id = {reader} AND followee_id = r.parent_author_id)
                FROM replies r WHERE r.message_id = {row}.id), true))
            """;

    /**
     * Finds the ids by index-only scans: the authors of the latest messages by the newest message of each, then the
     * newest messages of these authors. For a user with 1,000 followees or more, the newest 1,000 messages of all users
     * most likely hold a page, at a tenth of the cost. The limit of the followed users makes PostgreSQL expect a similar
     * number for any user, so that it keeps one plan.
     */
    static final Map<Direction, String> FOLLOWED = TimelineSql.pages(
            TimelineSql.AUTHOR_NAME,
            """
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
                    AND {shown author}
                    AND {for home}
                ORDER BY published_at DESC, id DESC
                LIMIT (SELECT ?3)
            ), enough AS MATERIALIZED (
                SELECT count(*) = ?3 AS found FROM nearest
            )
            SELECT m.id, m.author_id, m.text, m.published_at, m.mentions, m.edited_at
            FROM (
                SELECT id, published_at FROM nearest WHERE (SELECT found FROM enough)
                UNION ALL
                SELECT newest.id, newest.published_at
                FROM (
                    SELECT author.id
                    FROM (
                        (SELECT followee_id AS id FROM follows
                        WHERE follower_id = ?5 AND followee_id <> ?5 AND {shown followee} LIMIT (SELECT 2147483647))
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
            """.replace("{for home}", forHome("messages", 5))
                    .replace("{shown author}", ContextSql.shown("author_id", 5))
                    .replace("{shown followee}", ContextSql.shown("followee_id", 5)),
            ContextSql.columns("sized", 5));

    private HomeSql() {}

    static String forHome(String row, int reader) {
        return FOR_HOME.replace("{row}", row).replace("{reader}", "?" + reader);
    }
}
