package dk.itu.minitwit.simulator;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@Dependent
class LatestRepository {

    private static final String STORE = """
            UPDATE Latest l SET l.value = :value
            """;

    private static final String READ = """
            SELECT l.value FROM Latest l
            """;

    @PersistenceContext
    EntityManager entityManager;

    void store(long value) {
        entityManager.createQuery(STORE).setParameter("value", value).executeUpdate();
    }

    long read() {
        return entityManager.createQuery(READ, Long.class).getSingleResult();
    }
}
