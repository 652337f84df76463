package dk.itu.minitwit.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@Dependent
class OverviewRepository {

    /** Each number has a partial index that holds little more than what it counts. */
    private static final String READ = """
            SELECT (SELECT count(*) FROM reports WHERE outcome IS NULL),
                   (SELECT count(*) FROM users WHERE suspension_reason IS NOT NULL AND awaits_approval),
                   (SELECT count(*) FROM users WHERE suspension_reason IS NOT NULL AND NOT awaits_approval
                       AND coalesce(suspended_until > now(), true)),
                   (SELECT count(*) FROM messages WHERE flagged),
                   (SELECT count(*) FROM users WHERE role <> 'user'),
                   (SELECT count(*) FROM users WHERE role <> 'user' AND factor_secret IS NULL),
                   (SELECT value FROM latest)
            """;

    @PersistenceContext
    EntityManager entityManager;

    Overview read() {
        Object[] row = (Object[]) entityManager.createNativeQuery(READ).getSingleResult();
        return new Overview(
                (Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4], (Long) row[5], (Long)
                        row[6]);
    }
}
