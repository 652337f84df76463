package dk.itu.minitwit;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test's database with an entity manager as injected by a container. Services run in the transaction mode of
 * production: each statement commits itself, except within {@link #inTransaction}.
 */
public final class TestDatabase extends SchemaDatabase implements AfterEachCallback {

    private final Queue<EntityManager> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<EntityManager> transaction = new ThreadLocal<>();
    private final EntityManager injected = (EntityManager) Proxy.newProxyInstance(
            TestDatabase.class.getClassLoader(), new Class<?>[] {EntityManager.class}, this::onInjected);

    private TestDatabase(boolean kept) {
        super(kept);
    }

    public static TestDatabase emptyForEachTest() {
        return new TestDatabase(false);
    }

    /** Keeps the rows stored before a class's first test until its last, for tests that only read. */
    public static TestDatabase emptyForTheClass() {
        return new TestDatabase(true);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        opened.forEach(EntityManager::close);
        opened.clear();
    }

    /** As injected by a container: the transaction's entity manager, or outside a transaction a new one per call. */
    public EntityManager entityManager() {
        return injected;
    }

    private Object onInjected(Object proxy, Method method, Object[] arguments) throws Throwable {
        EntityManager current = transaction.get();
        try {
            return method.invoke(current == null ? anotherEntityManager() : current, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** A second entity manager, like another request's or node's; closed after the test. */
    public EntityManager anotherEntityManager() {
        EntityManager another = TestPersistence.entityManagers().createEntityManager();
        opened.add(another);
        return another;
    }

    /** Runs a method of a {@code REQUIRED} service. */
    public <T> T inTransaction(Supplier<T> work) {
        transaction.set(anotherEntityManager());
        try {
            return inTransaction(transaction.get(), work);
        } finally {
            transaction.remove();
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** Commits the work, or rolls it back if it fails. Queries take part, as in a container. */
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
