package dk.itu.minitwit.simulator;

import dk.itu.minitwit.persistence.AutoCommit;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@Dependent
class LatestRepository {

    /**
     * Native, for the setting: this transaction does not wait for the disk. The number is committed, visible on every
     * node, and survives a crash of the application; a crash of the database may lose the last 0.6 seconds (ADR 003).
     */
    private static final String STORE = """
            UPDATE latest SET value = ?1 RETURNING set_config('synchronous_commit', 'off', true)
            """;

    /** Native: a table of one number needs no entity. */
    private static final String READ = """
            SELECT value FROM latest
            """;

    @PersistenceContext
    EntityManager entityManager;

    void store(long value) {
        AutoCommit.execute(entityManager, STORE, value);
    }

    long read() {
        return (Long) entityManager.createNativeQuery(READ).getSingleResult();
    }
}
