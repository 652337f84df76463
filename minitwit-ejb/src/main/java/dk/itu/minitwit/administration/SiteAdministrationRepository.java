package dk.itu.minitwit.administration;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

@Dependent
class SiteAdministrationRepository {

    private static final String SIGN_UP = """
            UPDATE site SET sign_up = ?1
            """;

    private static final String CONFIRM_ADDRESSES = """
            UPDATE site SET confirm_addresses = ?1
            """;

    private static final String NOTICE = """
            UPDATE site SET notice = ?1
            """;

    private static final String MAINTENANCE = """
            UPDATE site SET maintenance = ?1, maintenance_until = CAST(?2 AS timestamptz), maintenance_api = ?3
            """;

    @PersistenceContext
    EntityManager entityManager;

    void setSignUp(String mode) {
        NativeSql.query(entityManager, SIGN_UP, mode).executeUpdate();
    }

    void setConfirmAddresses(boolean confirm) {
        NativeSql.query(entityManager, CONFIRM_ADDRESSES, confirm).executeUpdate();
    }

    void setNotice(String text) {
        NativeSql.query(entityManager, NOTICE, text).executeUpdate();
    }

    void setMaintenance(String text, Instant until, boolean ofApi) {
        NativeSql.query(entityManager, MAINTENANCE, text, until == null ? null : until.toString(), ofApi)
                .executeUpdate();
    }
}
