package dk.itu.minitwit.export;

/** Statements with many rows as one parameter: a JSON array, or lines. The user is parameter 1, the rows are parameter 2. */
final class ImportSql {

    /**
     * Numbers in the order of the rows. Of the mentioned names those that are users here. A hidden message stays hidden. Nobody is told: mentions
     * of long ago are no news.
     */
    static final String MESSAGES = """
            WITH stored AS (
                INSERT INTO messages (author_id, text, published_at, edited_at, flagged, mentions)
                SELECT ?1, text, published_at, edited_at, hidden,
                    (SELECT array_agg(username) FROM users WHERE username = ANY (string_to_array(names, chr(10))))
                FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS given (
                    place integer, text text, published_at timestamptz, edited_at timestamptz, hidden boolean, names text)
                ORDER BY place
                RETURNING id
            )
            SELECT id FROM stored ORDER BY id
            """;

    /** For each place the number of a message here, of the same author, time and text, that the user may answer and like. */
    static final String FIND = """
            SELECT place, found.id
            FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS given (
                place integer, id bigint, author text, published_at timestamptz, digest text)
            CROSS JOIN LATERAL (
                SELECT m.id FROM users u JOIN messages m ON m.author_id = u.id
                WHERE u.username = given.author AND m.published_at = given.published_at AND NOT m.flagged
                    AND encode(sha256(convert_to(m.text, 'UTF8')), 'hex') = given.digest
                    AND NOT EXISTS (SELECT FROM barriers WHERE user_id = u.id AND other_id = ?1 AND kind = 'block')
                ORDER BY (m.id = given.id) DESC, m.id LIMIT 1
            ) found
            """;

    /** Holds the answered messages. Only the user's own messages become replies. */
    static final String REPLIES = """
            WITH given AS (
                SELECT * FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS given (message bigint, parent bigint)
            ), parents AS MATERIALIZED (
                SELECT id, author_id FROM messages WHERE id IN (SELECT parent FROM given) FOR KEY SHARE
            ), stored AS (
                INSERT INTO replies (message_id, parent_id, parent_author_id, flagged)
                SELECT m.id, p.id, p.author_id, m.flagged
                FROM given JOIN messages m ON m.id = given.message AND m.author_id = ?1 JOIN parents p ON p.id = given.parent
                WHERE p.id < m.id
                RETURNING 1
            )
            SELECT count(*) FROM stored
            """;

    static final String LIKES = """
            WITH targets AS MATERIALIZED (
                SELECT id FROM messages WHERE id = ANY (CAST(string_to_array(?2, chr(10)) AS bigint[])) FOR KEY SHARE
            ), stored AS (
                INSERT INTO likes (message_id, user_id) SELECT id, ?1 FROM targets
                ON CONFLICT DO NOTHING
            )
            SELECT count(*) FROM targets
            """;

    private static final String OTHERS = """
            WITH others AS (
                SELECT id FROM users WHERE username = ANY (string_to_array(?2, chr(10)))
            """;

    /** Nobody is told, as of mentions. */
    static final String FOLLOWS = OTHERS + """
                    AND NOT EXISTS (
                        SELECT FROM barriers WHERE user_id = ?1 AND other_id = users.id AND kind IN ('block', 'blocked'))
            ), stored AS (
                INSERT INTO follows (follower_id, followee_id) SELECT ?1, id FROM others
                ON CONFLICT DO NOTHING
            )
            SELECT count(*) FROM others
            """;

    static final String MUTES = OTHERS + """
                    AND id <> ?1
            ), stored AS (
                INSERT INTO barriers (user_id, other_id, kind) SELECT ?1, id, 'mute' FROM others
                ON CONFLICT DO NOTHING
            )
            SELECT count(*) FROM others
            """;

    /** Ends the follows of both sides, as every block. */
    static final String BLOCKS = OTHERS + """
                    AND id <> ?1
            ), stored AS (
                INSERT INTO barriers (user_id, other_id, kind)
                SELECT ?1, id, 'block' FROM others UNION ALL SELECT id, ?1, 'blocked' FROM others
                ON CONFLICT DO NOTHING
            ), unfollowed AS (
                DELETE FROM follows USING others
                WHERE follower_id = ?1 AND followee_id = others.id OR follower_id = others.id AND followee_id = ?1
            )
            SELECT count(*) FROM others
            """;

    private ImportSql() {}
}
