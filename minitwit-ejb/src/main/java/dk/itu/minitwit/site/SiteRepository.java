package dk.itu.minitwit.site;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;

@Dependent
class SiteRepository {

    /** The SQL comment marks the statement in PostgreSQL's log as part of no request. */
    private static final String READ = """
            /* site */ SELECT sign_up, notice, maintenance, maintenance_until FROM site
            """;

    @PersistenceContext
    EntityManager entityManager;

    Site read() {
        Object[] row = (Object[]) entityManager.createNativeQuery(READ).getSingleResult();
        return new Site(
                SignUpMode.of((String) row[0]),
                (String) row[1],
                (String) row[2],
                row[3] == null ? null : ((Timestamp) row[3]).toInstant());
    }
}
