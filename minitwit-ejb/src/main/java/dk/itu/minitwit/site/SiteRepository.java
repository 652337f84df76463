package dk.itu.minitwit.site;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;

@Dependent
class SiteRepository {

    /** The SQL comment marks the statement in PostgreSQL's log as part of no request. */
    private static final String READ = """
            /* site */ SELECT sign_up, confirm_addresses, notice, maintenance, maintenance_until, maintenance_api
            FROM site
            """;

    @PersistenceContext
    EntityManager entityManager;

    Site read() {
        Object[] row = (Object[]) entityManager.createNativeQuery(READ).getSingleResult();
        return new Site(
                SignUpMode.of((String) row[0]),
                (Boolean) row[1],
                (String) row[2],
                (String) row[3],
                row[4] == null ? null : ((Timestamp) row[4]).toInstant(),
                (Boolean) row[5]);
    }
}
