package dk.itu.minitwit.simulator;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@Dependent
class LatestRepository {

    /**
     * Native, for the setting that goes along: this transaction does not wait for the disk. It is committed, seen on every
     * node and survives the death of the application; a crash of the database may cost the last 0.6 seconds (ADR 003).
     */
    private static final String STORE = """
            WITH change AS (UPDATE latest SET value = ?1)
            SELECT set_config('synchronous_commit', 'off', true)
            """;

    private static final String READ = """
            SELECT l.value FROM Latest l
            """;

    @PersistenceContext
    EntityManager entityManager;

    void store(long value) {
        entityManager.createNativeQuery(STORE).setParameter(1, value).getSingleResult();
    }

    long read() {
        return entityManager.createQuery(READ, Long.class).getSingleResult();
    }
}
