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
    static final String AUTHOR_NAME = "(SELECT username FROM users WHERE users.id = author_id)";

    private static final String THE_AUTHOR = "CAST(?5 AS text)";

    /**
     * The inner limit is a constant, so that PostgreSQL keeps one generic plan. For a parameter it estimates a tenth of
     * all messages, and plans every execution.
     */
    private static final String OF_EVERYBODY = """
            SELECT id, author_id, text, published_at, mentions, edited_at
            FROM (
                SELECT id, author_id, text, published_at, mentions, edited_at FROM messages
                WHERE NOT flagged AND (published_at, id) < (?1, ?2) {for reader}
                ORDER BY published_at DESC, id DESC
                LIMIT %d
            ) longest
            ORDER BY published_at DESC, id DESC
            LIMIT (SELECT ?3)
            """.formatted(LONGEST_PAGE);

    /** For the API and feeds. */
    static final Map<Direction, String> EVERYBODY = pages(AUTHOR_NAME, OF_EVERYBODY.replace("{for reader}", ""), "");

    static final Map<Direction, String> EVERYBODY_IN_CONTEXT = pages(
            AUTHOR_NAME,
            OF_EVERYBODY.replace("{for reader}", "AND " + ContextSql.shown("author_id", 5)),
            ContextSql.columns("sized", 5));

    /** One row of nulls if the author has no message here, no row if the author does not exist. */
    private static final String OF_ONE_AUTHOR = """
            SELECT m.id, m.author_id, m.text, m.published_at, m.mentions, m.edited_at
            FROM users u LEFT JOIN LATERAL (
                SELECT id, author_id, text, published_at, mentions, edited_at FROM messages
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

    private TimelineSql() {}

    /**
     * Builds the statements of both directions; a page of newer messages is read in ascending order. PostgreSQL knows a
     * text's length without reading the text.
     *
     * @param context further columns, with their commas
     */
    static Map<Direction, String> pages(String author, String rows, String context) {
        String older = """
                SELECT id, %s, text, published_at, array_to_string(mentions, chr(10)), %s%s
                FROM (
                    SELECT *, sum(octet_length(text)) OVER (
                        ORDER BY published_at DESC, id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
                    FROM (
                %s) page
                ) sized
                WHERE coalesce(bytes_before, 0) < ?4
                ORDER BY published_at DESC, id DESC
                """.formatted(author, MessageRow.EDITED, context, rows);
        Map<Direction, String> statements = new EnumMap<>(Direction.class);
        statements.put(Direction.OLDER, older);
        statements.put(Direction.NEWER, older.replace(" < (", " > (").replace(" DESC", " ASC"));
        return statements;
    }
}
