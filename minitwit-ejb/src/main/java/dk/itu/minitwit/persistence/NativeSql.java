package dk.itu.minitwit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** Native SQL with positional parameters. */
public final class NativeSql {

    private NativeSql() {}

    /** @param parameters for {@code ?1} and so on */
    public static Query query(EntityManager entityManager, String statement, Object... parameters) {
        Query query = entityManager.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /** The columns of each row; for statements with more than one column. */
    public static List<Object[]> rows(EntityManager entityManager, String statement, Object... parameters) {
        List<?> rows = query(entityManager, statement, parameters).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
