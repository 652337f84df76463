package dk.itu.minitwit.message;

import dk.itu.minitwit.persistence.AutoCommit;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Native SQL: a message is stored in one round trip. A row that is only inserted and deleted here needs no entity. */
@Dependent
class MessageRepository {

    /**
     * For messages without mentions, which are most. PostgreSQL caches one generic plan for this statement; the other
     * is planned for every execution.
     */
    private static final String ADD = adding("NULL");

    private static final String ADD_WITH_MENTIONS =
            adding("(SELECT array_agg(username) FROM users WHERE username = ANY (string_to_array(?5, chr(10))))");

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
        Set<String> mentions = message.possibleMentions();
        Timestamp time = Timestamp.from(message.publishedAt());
        String form = formId == null ? null : formId.toString();
        return mentions.isEmpty()
                ? execute(ADD, author, message.text(), time, form)
                : execute(ADD_WITH_MENTIONS, author, message.text(), time, form, String.join("\n", mentions));
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

    private static String adding(String mentions) {
        return """
                INSERT INTO messages (author_id, text, published_at, mentions, form_id)
                SELECT id, ?2, ?3, %s, CAST(?4 AS uuid) FROM users WHERE username = ?1
                ON CONFLICT DO NOTHING
                RETURNING id
                """.formatted(mentions);
    }
}
