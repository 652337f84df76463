package dk.itu.minitwit.message;

/** The parts of a statement that store a message with its mentions and tell the mentioned users. Parameters 5 and 6: {@link PossibleMentions}. */
final class MentionSql {

    /** The existing users among the possible mentions. */
    static final String MENTIONED =
            "(SELECT array_agg(username) FROM users WHERE username = ANY (string_to_array(?5, chr(10))))";

    /**
     * Members of a WITH, after one called {@code message} and one called {@code parent}. The author of the answered message is told of the reply
     * instead, and nobody twice.
     */
    static final String NOTICES = """
            mention AS (
                SELECT DISTINCT ON (place) u.id
                FROM unnest(string_to_array(?5, chr(10)), string_to_array(?6, ',')) possible (name, place)
                JOIN users u ON u.username = possible.name
                ORDER BY place, length(possible.name) DESC
            ), mention_notice AS (
                INSERT INTO notices (user_id, kind, actor_id, message_id)
                SELECT DISTINCT mention.id, 'mention', message.author_id, message.id
                FROM message, mention, parent
                WHERE mention.id <> message.author_id AND mention.id IS DISTINCT FROM parent.author_id
                    AND NOT EXISTS (SELECT FROM barriers WHERE user_id = mention.id AND other_id = message.author_id)
                ORDER BY mention.id
                ON CONFLICT DO NOTHING
            )""";

    /** Members of a WITH, after one called {@code parent}. Parameters: 1 author, 2 text, 3 time, 4 form. */
    static final String MESSAGE_AND_NOTICES = """
            message AS (
                INSERT INTO messages (author_id, text, published_at, mentions, form_id)
                SELECT u.id, ?2, ?3, %s, CAST(?4 AS uuid)
                FROM users u, parent WHERE u.username = ?1
                ON CONFLICT DO NOTHING
                RETURNING id, author_id
            ), %s""".formatted(MENTIONED, NOTICES);

    private MentionSql() {}
}
