package dk.itu.minitwit.notice;

import java.time.Instant;

/** Reads notices from rows, for the pages and for programs. */
public final class NoticeRow {

    /** The number of the columns; the last one is the time. */
    public static final int WIDTH = 8;

    /**
     * The newest notices of user ?1 and of kinds ?2 with ids below ?3, ?4 at most. LATERAL: the newest of each kind by one index for any choice of
     * kinds, and no join that scans a table.
     *
     * <p>{condition} is a further one.
     */
    private static final String NEWEST = """
            SELECT {columns}
            FROM (
                SELECT of_kind.*
                FROM unnest(string_to_array(?2, ',')) wanted (kind) CROSS JOIN LATERAL (
                    SELECT * FROM notices
                    WHERE user_id = ?1 AND notices.kind = wanted.kind AND id < ?3 {condition}
                        AND {shown}
                    ORDER BY id DESC
                    LIMIT (SELECT ?4)
                ) of_kind
                ORDER BY id DESC
                LIMIT (SELECT ?4)
            ) n {message}
            ORDER BY n.id DESC
            """;

    /** Those of user ?1 and of kinds ?2 after a transaction ?3 and an id ?4, in this order, ?5 at most. The last column is the transaction. */
    private static final String ARRIVED = """
            SELECT {columns}, CAST(CAST(n.written_in AS text) AS bigint)
            FROM (
                SELECT * FROM notices
                WHERE user_id = ?1 AND kind = ANY (string_to_array(?2, ','))
                    AND (written_in, id) > (CAST(CAST(?3 AS text) AS xid8), ?4) {condition}
                    AND {shown}
                ORDER BY written_in, id
                LIMIT (SELECT ?5)
            ) n {message}
            ORDER BY n.written_in, n.id
            """;

    private static final String COLUMNS = """
            n.id, n.kind, (SELECT username FROM users WHERE users.id = n.actor_id), m.id,
                (SELECT username FROM users WHERE users.id = m.author_id), m.text, n.seen, n.created_at""";

    private static final String MESSAGE = """
            LEFT JOIN LATERAL (
                SELECT * FROM messages WHERE messages.id = n.message_id LIMIT 1
            ) m ON true""";

    /** Not those of muted and blocked users, nor those about flagged messages. */
    private static final String SHOWN = """
            actor_id NOT IN (SELECT other_id FROM barriers WHERE barriers.user_id = ?1)
                AND NOT coalesce((SELECT flagged FROM messages WHERE messages.id = message_id), false)""";

    private NoticeRow() {}

    public static String newest(String condition) {
        return statement(NEWEST, condition);
    }

    public static String arrived(String condition) {
        return statement(ARRIVED, condition);
    }

    private static String statement(String template, String condition) {
        return template.replace("{columns}", COLUMNS)
                .replace("{condition}", condition)
                .replace("{shown}", SHOWN)
                .replace("{message}", MESSAGE);
    }

    /** @param createdAt the last column, which only repositories know as JDBC's type */
    public static NoticeView view(Object[] columns, Instant createdAt) {
        return new NoticeView(
                (Long) columns[0],
                NoticeKind.of((String) columns[1]).orElseThrow(),
                (String) columns[2],
                columns[3] == null
                        ? null
                        : new NoticeMessage((Long) columns[3], (String) columns[4], (String) columns[5]),
                createdAt,
                (Boolean) columns[6]);
    }
}
