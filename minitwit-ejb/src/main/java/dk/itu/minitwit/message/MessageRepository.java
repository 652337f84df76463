package dk.itu.minitwit.message;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

@Dependent
class MessageRepository {

    /** Native, since JPQL inserts nothing: one round trip finds the author and stores the message. */
    private static final String ADD = """
            INSERT INTO messages (author_id, text, published_at)
            SELECT id, ?2, ?3 FROM users WHERE username = ?1
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** @return whether there is such an author; nothing is stored otherwise */
    boolean add(String author, String text, Instant publishedAt) {
        int added = entityManager
                .createNativeQuery(ADD)
                .setParameter(1, author)
                .setParameter(2, text)
                .setParameter(3, Timestamp.from(publishedAt))
                .executeUpdate();
        return added == 1;
    }
}
