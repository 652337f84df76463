package dk.itu.minitwit.stored;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@Dependent
class StoredRepository {

    /**
     * Messages and follows are too many to count; the sums of the users' counters replace it. The SQL comment marks the
     * statement in PostgreSQL's log as part of no request.
     */
    private static final String READ = """
            /* metrics */ SELECT (SELECT count(*) FROM users),
                   CAST(coalesce(sum(messages), 0) AS bigint),
                   CAST(coalesce(sum(following), 0) AS bigint),
                   (SELECT value FROM latest)
            FROM user_counts
            """;

    /** Numbers of stored rows, and the simulator's latest. */
    record Stored(long users, long messages, long follows, long latest) {}

    @PersistenceContext
    EntityManager entityManager;

    Stored read() {
        Object[] row = (Object[]) entityManager.createNativeQuery(READ).getSingleResult();
        return new Stored(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
