package dk.itu.minitwit.message;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.Set;
import java.util.UUID;

@Dependent
class MessageRepository {

    /** Most messages mention nobody. */
    private static final String ADD = adding("NULL");

    private static final String ADD_WITH_MENTIONS =
            adding("(SELECT array_agg(username) FROM users WHERE username = ANY (string_to_array(?5, chr(10))))");

    private static final String DELETE = """
            DELETE FROM Message m WHERE m.id = :id AND m.author.id = :authorId
            """;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * @param formId the form that the message came by, or null
     * @return whether there is such an author; nothing is stored otherwise
     */
    boolean add(String author, NewMessage message, UUID formId) {
        Set<String> mentions = message.possibleMentions();
        Query query = entityManager
                .createNativeQuery(mentions.isEmpty() ? ADD : ADD_WITH_MENTIONS)
                .setParameter(1, author)
                .setParameter(2, message.text())
                .setParameter(3, Timestamp.from(message.publishedAt()))
                .setParameter(4, formId == null ? null : formId.toString());
        if (!mentions.isEmpty()) {
            query.setParameter(5, String.join("\n", mentions));
        }
        return ((Number) query.getSingleResult()).intValue() == 1;
    }

    /** @return whether there was such a message of this author */
    boolean delete(long authorId, long id) {
        return entityManager
                        .createQuery(DELETE)
                        .setParameter("id", id)
                        .setParameter("authorId", authorId)
                        .executeUpdate()
                == 1;
    }

    /**
     * Native, since JPQL inserts nothing: one round trip finds the author and those who are mentioned, and stores the message
     * unless the same form brought it before. PostgreSQL plans it anew each time if it looks for names, as for none it is cheaper
     * than for any; without, it keeps one plan.
     */
    private static String adding(String mentions) {
        return """
                WITH author AS (
                    SELECT id FROM users WHERE username = ?1
                ), added AS (
                    INSERT INTO messages (author_id, text, published_at, mentions, form_id)
                    SELECT id, ?2, ?3, %s, CAST(?4 AS uuid)
                    FROM author
                    ON CONFLICT DO NOTHING
                )
                SELECT count(*) FROM author
                """.formatted(mentions);
    }
}
