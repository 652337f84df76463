package dk.itu.minitwit.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * Runs a write that is a transaction of its own: one round trip, committed on return (ADR 015). The service's method is
 * {@code NOT_SUPPORTED}, which leaves the connection in auto-commit mode.
 *
 * <p>JPA refuses {@code executeUpdate} outside a transaction. The statement therefore returns a row, by {@code
 * RETURNING} or as a {@code WITH} that ends in a {@code SELECT}.
 */
public final class AutoCommit {

    private AutoCommit() {}

    /**
     * @param statement native SQL that returns one column
     * @param parameters for {@code ?1} and so on
     * @return the value of the first row; empty if there is none
     */
    public static Optional<Object> execute(EntityManager entityManager, String statement, Object... parameters) {
        List<?> rows = NativeSql.query(entityManager, statement, parameters).getResultList();
        return rows.stream().findFirst().map(Object.class::cast);
    }
}
