package dk.itu.minitwit.timeline;

import java.time.Instant;
import java.util.List;

/** Reads a message from a row: id, author, text, time, mentions, seconds of the edit, and perhaps the columns of {@link ContextSql}. */
public final class MessageRow {

    /** The seconds of the edit, or null. */
    static final String EDITED = "CAST(extract(epoch FROM edited_at) AS bigint)";

    private static final int CONTEXT = 6;

    private static final String[] ANSWERS_NONE = {"0", ""};
    private static final String[] UNCOUNTED = {"0", "0"};

    private MessageRow() {}

    /**
     * The columns of a message with its context.
     *
     * @param row the alias of a row of {@code messages}
     * @param reader the number of the parameter with the reader's id, which is 0 for an anonymous one
     */
    public static String columns(String row, int reader) {
        return """
                {row}.id, (SELECT username FROM users WHERE users.id = {row}.author_id), {row}.text, {row}.published_at,
                    array_to_string({row}.mentions, chr(10)), {edited}
                """.replace("{row}", row).replace("{edited}", EDITED.replace("edited_at", row + ".edited_at"))
                + ContextSql.columns(row, reader);
    }

    /** The condition that a reader has neither muted nor blocked an author, and is not blocked. */
    public static String shown(String author, int reader) {
        return ContextSql.shown(author, reader);
    }

    /**
     * The condition that a message is on a reader's home timeline, if it is one of the reader or of a followed user.
     *
     * @param row the alias of columns of {@code messages}
     */
    public static String atHome(String row, int reader) {
        return HomeSql.forHome(row, reader) + " AND " + shown("author_id", reader);
    }

    /** @param publishedAt the fourth column, which only repositories know as JDBC's type */
    public static MessageView view(Object[] columns, Instant publishedAt) {
        String mentions = (String) columns[4];
        return new MessageView(
                (Long) columns[0],
                (String) columns[1],
                (String) columns[2],
                publishedAt,
                columns[5] == null ? null : Instant.ofEpochSecond((Long) columns[5]),
                mentions == null ? List.of() : List.of(mentions.split("\n")),
                columns.length > CONTEXT ? context(columns) : MessageContext.NONE);
    }

    private static MessageContext context(Object[] columns) {
        String[] answered = words(columns[CONTEXT], ANSWERS_NONE);
        String[] numbers = words(columns[CONTEXT + 1], UNCOUNTED);
        return new MessageContext(
                Long.parseLong(answered[0]),
                answered[1].isEmpty() ? null : answered[1],
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                columns[CONTEXT + 2] != null);
    }

    /** Of a column, the part before the first space and the rest. */
    private static String[] words(Object column, String[] missing) {
        return column == null ? missing : ((String) column).split(" ", 2);
    }
}
