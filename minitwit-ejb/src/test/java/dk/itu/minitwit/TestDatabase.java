package dk.itu.minitwit;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The database of a test, with an entity manager for each. */
public final class TestDatabase extends SchemaDatabase implements AfterEachCallback {

    private EntityManager entityManager;

    private TestDatabase(boolean kept) {
        super(kept);
    }

    public static TestDatabase emptyForEachTest() {
        return new TestDatabase(false);
    }

    /** What a class puts there before its first test stays until its last, which only read. */
    public static TestDatabase emptyForTheClass() {
        return new TestDatabase(true);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        super.beforeEach(context);
        entityManager = anotherEntityManager();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        entityManager.close();
    }

    /** The one of this test. */
    public EntityManager entityManager() {
        return entityManager;
    }

    /** Another one, as another request or node has; the caller closes it. */
    public EntityManager anotherEntityManager() {
        return TestPersistence.entityManagers().createEntityManager();
    }

    public <T> T inTransaction(Supplier<T> work) {
        return inTransaction(entityManager, work);
    }

    /** Commits what the work did, or rolls it back when that fails. Queries take part, as they do in a container. */
    public static <T> T inTransaction(EntityManager entityManager, Supplier<T> work) {
        entityManager.getTransaction().begin();
        try {
            entityManager.unwrap(UnitOfWork.class).beginEarlyTransaction();
            T result = work.get();
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
        }
    }
}
