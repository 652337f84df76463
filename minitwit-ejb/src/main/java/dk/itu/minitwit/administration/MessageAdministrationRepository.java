package dk.itu.minitwit.administration;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

@Dependent
class MessageAdministrationRepository {

    private static final String SELECT = """
            SELECT m.id, m.author_id, u.username, m.text, m.published_at, m.flagged
            FROM messages m JOIN users u ON u.id = m.author_id
            """;

    private static final String BY_ID = SELECT + "WHERE m.id = ?1";

    private static final String NEWEST = SELECT + "WHERE m.id < ?1 ORDER BY m.id DESC LIMIT ?2";

    private static final String NEWEST_HIDDEN = SELECT + "WHERE m.id < ?1 AND m.flagged ORDER BY m.id DESC LIMIT ?2";

    private static final String SET_HIDDEN = """
            UPDATE messages SET flagged = ?2 WHERE id = ?1 AND flagged <> ?2
            """;

    private static final String DELETE = """
            DELETE FROM messages WHERE id = ?1
            """;

    @PersistenceContext
    EntityManager entityManager;

    Optional<MessageLine> byId(long id) {
        return lines(BY_ID, id).stream().findFirst();
    }

    List<MessageLine> page(boolean hiddenOnly, long before, int limit) {
        return lines(hiddenOnly ? NEWEST_HIDDEN : NEWEST, before, limit);
    }

    /** @return whether it was not so before */
    boolean setHidden(long id, boolean hidden) {
        return NativeSql.query(entityManager, SET_HIDDEN, id, hidden).executeUpdate() > 0;
    }

    void delete(long id) {
        NativeSql.query(entityManager, DELETE, id).executeUpdate();
    }

    private List<MessageLine> lines(String statement, Object... parameters) {
        return NativeSql.rows(entityManager, statement, parameters).stream()
                .map(row -> new MessageLine(
                        (Long) row[0],
                        (Long) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Timestamp) row[4]).toInstant(),
                        (Boolean) row[5]))
                .toList();
    }
}
