package dk.itu.minitwit.user;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/** What every page of a signed-in user needs. */
@Dependent
class SessionRepository {

    /**
     * Native: JPQL has no LIMIT in a subquery. With the number of unseen notices and the muted words, which every page needs, and how far the
     * user has read: one round trip, and no more rows than the number shown.
     */
    private static final String STANDING = """
            SELECT role, factor_step, password_expired, (
                SELECT count(*) FROM (
                    SELECT FROM notices
                    WHERE user_id = ?1 AND NOT seen
                        AND actor_id NOT IN (SELECT other_id FROM barriers WHERE barriers.user_id = ?1)
                        AND NOT coalesce((SELECT flagged FROM messages WHERE messages.id = message_id), false)
                    LIMIT %d
                ) unseen),
                (SELECT string_agg(word, chr(10)) FROM muted_words WHERE user_id = ?1), language, line_id, newest_id, read_at
            FROM users LEFT JOIN readings r ON r.user_id = users.id
            WHERE users.id = ?1 AND session_generation = ?2
            """.formatted(Standing.MOST_UNSEEN + 1);

    private static final String CHANGE_LANGUAGE = """
            UPDATE User u SET u.language = :language WHERE u.id = :id
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** Empty if the sessions of this generation have ended. */
    Optional<Standing> standing(long id, int generation) {
        return NativeSql.rows(entityManager, STANDING, id, generation).stream()
                .findFirst()
                .map(row -> new Standing(
                        Role.of((String) row[0]),
                        row[1] != null,
                        (Boolean) row[2],
                        (Long) row[3],
                        words((String) row[4]),
                        (String) row[5],
                        reading((Long) row[6], (Long) row[7], (Timestamp) row[8])));
    }

    /** @param language its tag, or null */
    void changeLanguage(long id, String language) {
        entityManager
                .createQuery(CHANGE_LANGUAGE)
                .setParameter("language", language)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static Reading reading(Long line, Long newest, Timestamp at) {
        return at == null ? Reading.NONE : new Reading(line, newest, at.toInstant());
    }

    private static List<String> words(String lines) {
        return lines == null ? List.of() : List.of(lines.split("\n"));
    }
}
