package dk.itu.minitwit.timeline;

/** The columns that the pages show around a message, and the API does not. Subqueries, since joins may scan the whole tables. */
final class ContextSql {

    /** The answered message and its author, as {@code ID NAME}; the name is empty if nobody can see that message. */
    private static final String ANSWERED = """
            (SELECT concat(r.parent_id, ' ', (
                SELECT u.username FROM messages p JOIN users u ON u.id = p.author_id
                WHERE p.id = r.parent_id AND NOT p.flagged))
            FROM replies r WHERE r.message_id = {row}.id)
            """;

    private static final String NUMBERS =
            "(SELECT concat(replies, ' ', likes) FROM message_counts WHERE message_id = {row}.id)";

    /**
     * Looked up for signed-in readers only. By a subquery, since PostgreSQL would leave the CASE out for an anonymous reader's parameter, find
     * that cheaper than its plan for all readers, and plan the statement for each page.
     */
    private static final String LIKED = """
            CASE WHEN (SELECT {reader}) > 0 THEN (
                SELECT true FROM likes WHERE message_id = {row}.id AND user_id = {reader}) END
            """;

    private ContextSql() {}

    /**
     * The condition that a reader sees an author: neither muted nor blocked. A subquery without a reference to the row, so that PostgreSQL runs
     * it once.
     */
    static String shown(String author, int reader) {
        return author + " NOT IN (SELECT other_id FROM barriers WHERE user_id = ?" + reader + ")";
    }

    /**
     * @param row the alias of a row with the message's id
     * @param reader the number of the parameter with the reader's id, which is 0 for an anonymous one
     */
    static String columns(String row, int reader) {
        return (", " + ANSWERED + ", " + NUMBERS + ", " + LIKED)
                .replace("{row}", row)
                .replace("{reader}", "CAST(?" + reader + " AS bigint)");
    }
}
