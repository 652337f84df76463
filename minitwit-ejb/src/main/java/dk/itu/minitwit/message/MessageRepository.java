package dk.itu.minitwit.message;

import dk.itu.minitwit.persistence.AutoCommit;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Native SQL: a message is stored in one round trip. A row that is only inserted and deleted here needs no entity. */
@Dependent
class MessageRepository {

    /** For messages without mentions, which are most: PostgreSQL keeps one plan for it, and plans the others for every execution. */
    private static final String ADD = """
            INSERT INTO messages (author_id, text, published_at, mentions, form_id)
            SELECT id, ?2, ?3, NULL, CAST(?4 AS uuid) FROM users WHERE username = ?1
            ON CONFLICT DO NOTHING
            RETURNING id
            """;

    private static final String ADD_WITH_MENTIONS = """
            WITH parent AS (
                SELECT CAST(NULL AS bigint) AS id, CAST(NULL AS bigint) AS author_id
            ), %s
            SELECT id FROM message
            """.formatted(MentionSql.MESSAGE_AND_NOTICES);

    /** Holds the answered message until the reply is stored. */
    private static final String REPLY = """
            WITH parent AS (
                SELECT id, author_id FROM messages WHERE id = ?7 AND NOT flagged AND NOT EXISTS (
                    SELECT FROM barriers JOIN users ON users.id = other_id
                    WHERE user_id = messages.author_id AND username = ?1 AND kind = 'block')
                FOR KEY SHARE
            ), %s, reply AS (
                INSERT INTO replies (message_id, parent_id, parent_author_id)
                SELECT message.id, parent.id, parent.author_id FROM message, parent
            ), reply_notice AS (
                INSERT INTO notices (user_id, kind, actor_id, message_id)
                SELECT parent.author_id, 'reply', message.author_id, message.id
                FROM message, parent
                WHERE parent.author_id <> message.author_id AND NOT EXISTS (
                    SELECT FROM barriers WHERE user_id = parent.author_id AND other_id = message.author_id)
            )
            SELECT EXISTS (SELECT FROM message) FROM parent
            """.formatted(MentionSql.MESSAGE_AND_NOTICES);

    private static final String DELETE = """
            DELETE FROM messages WHERE id = ?1 AND author_id = ?2 RETURNING id
            """;

    private static final String BY_FORM = """
            SELECT id, text, published_at FROM messages WHERE form_id = CAST(?1 AS uuid)
            """;

    private static final String AUTHOR = """
            SELECT id FROM users WHERE username = ?1
            """;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * @param formId the id of the form, or null
     * @return whether the message was stored: false if the author does not exist, or if the form was stored before
     */
    boolean add(String author, NewMessage message, UUID formId) {
        PossibleMentions mentions = message.possibleMentions();
        Timestamp time = Timestamp.from(message.publishedAt());
        String form = Objects.toString(formId, null);
        return mentions.isEmpty()
                ? execute(ADD, author, message.text(), time, form)
                : execute(ADD_WITH_MENTIONS, author, message.text(), time, form, mentions.names(), mentions.places());
    }

    /** @return whether the reply was stored: false as {@link #add}; empty if there is no message to answer */
    Optional<Boolean> reply(String author, NewMessage message, UUID formId, long parentId) {
        PossibleMentions mentions = message.possibleMentions();
        return AutoCommit.execute(
                        entityManager,
                        REPLY,
                        author,
                        message.text(),
                        Timestamp.from(message.publishedAt()),
                        Objects.toString(formId, null),
                        mentions.names(),
                        mentions.places(),
                        parentId)
                .map(Boolean.class::cast);
    }

    Optional<PostedMessage> byForm(UUID formId) {
        return NativeSql.rows(entityManager, BY_FORM, formId.toString()).stream()
                .findFirst()
                .map(row -> new PostedMessage((Long) row[0], (String) row[1], ((Timestamp) row[2]).toInstant()));
    }

    /** @return whether the author had such a message */
    boolean delete(long authorId, long id) {
        return execute(DELETE, id, authorId);
    }

    boolean isAuthor(String username) {
        return !NativeSql.query(entityManager, AUTHOR, username).getResultList().isEmpty();
    }

    private boolean execute(String statement, Object... parameters) {
        return AutoCommit.execute(entityManager, statement, parameters).isPresent();
    }
}
