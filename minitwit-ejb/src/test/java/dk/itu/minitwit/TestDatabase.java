package dk.itu.minitwit;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The database of a test: the product's schema on a real PostgreSQL, empty at the start of every test. */
public final class TestDatabase implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final boolean kept;
    private Connection connection;
    private EntityManager entityManager;

    private TestDatabase(boolean kept) {
        this.kept = kept;
    }

    public static TestDatabase emptyForEachTest() {
        return new TestDatabase(false);
    }

    /** What a class puts there before its first test stays until its last, which only read. */
    public static TestDatabase emptyForTheClass() {
        return new TestDatabase(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        connection = TestServer.schemaDatabase().getConnection();
        empty();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        if (!kept) {
            empty();
        }
        entityManager = TestServer.entityManagers().createEntityManager();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        entityManager.close();
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        connection.close();
    }

    private void empty() throws SQLException {
        execute("TRUNCATE users, user_counts, messages, follows, sign_in_failures RESTART IDENTITY");
        execute("UPDATE latest SET value = -1");
    }

    /** The one of this test. */
    public EntityManager entityManager() {
        return entityManager;
    }

    /** Another one, as another request or node has; the caller closes it. */
    public EntityManager anotherEntityManager() {
        return TestServer.entityManagers().createEntityManager();
    }

    /** A connection of its own; the caller closes it. */
    public Connection connect() throws SQLException {
        return TestServer.schemaDatabase().getConnection();
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

    public void execute(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            statement.execute();
        }
    }

    /** The first column of the one row. */
    public long number(String query, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(query, arguments);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The first column of every row. */
    public List<String> column(String query, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(query, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
