package dk.itu.minitwit.message;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.UUID;

@Dependent
class MessageRepository {

    /**
     * Native, since JPQL inserts nothing: one round trip finds the author and those who are mentioned, and stores the message
     * unless the same form brought it before.
     */
    private static final String ADD = """
            WITH author AS (
                SELECT id FROM users WHERE username = ?1
            ), added AS (
                INSERT INTO messages (author_id, text, published_at, mentions, form_id)
                SELECT id, ?2, ?3, (
                    SELECT array_agg(username) FROM users WHERE username = ANY (string_to_array(?4, chr(10)))
                ), CAST(?5 AS uuid)
                FROM author
                ON CONFLICT DO NOTHING
            )
            SELECT count(*) FROM author
            """;

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
        Number authors = (Number) entityManager
                .createNativeQuery(ADD)
                .setParameter(1, author)
                .setParameter(2, message.text())
                .setParameter(3, Timestamp.from(message.publishedAt()))
                .setParameter(4, String.join("\n", message.possibleMentions()))
                .setParameter(5, formId == null ? null : formId.toString())
                .getSingleResult();
        return authors.intValue() == 1;
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
}
