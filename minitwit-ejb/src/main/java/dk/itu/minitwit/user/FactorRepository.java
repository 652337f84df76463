package dk.itu.minitwit.user;

import dk.itu.minitwit.persistence.AutoCommit;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;

/** Native SQL: each change is one statement that commits itself and happens once, whichever of two requests comes first. */
@Dependent
class FactorRepository {

    private static final String SET_UP = """
            UPDATE users SET factor_secret = decode(?2, 'hex'), factor_step = ?3,
                recovery_codes = string_to_array(?4, ' ')
            WHERE id = ?1 AND factor_secret IS NULL
            RETURNING id
            """;

    /** A code works once: its step is later than that of every code before. */
    private static final String USE_STEP = """
            UPDATE users SET factor_step = ?2 WHERE id = ?1 AND factor_step < ?2 RETURNING id
            """;

    private static final String USE_RECOVERY_CODE = """
            UPDATE users SET recovery_codes = array_remove(recovery_codes, ?2)
            WHERE id = ?1 AND ?2 = ANY (recovery_codes)
            RETURNING id
            """;

    private static final String NEW_RECOVERY_CODES = """
            UPDATE users SET recovery_codes = string_to_array(?2, ' ')
            WHERE id = ?1 AND factor_secret IS NOT NULL
            RETURNING id
            """;

    private static final String REMOVE = """
            UPDATE users SET factor_secret = NULL, factor_step = NULL, recovery_codes = NULL
            WHERE id = ?1 AND role = 'user'
            RETURNING id
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** @return false if there is a second factor already */
    boolean setUp(long id, String secret, long step, Collection<String> hashes) {
        return execute(SET_UP, id, secret, step, String.join(" ", hashes));
    }

    /** @return false if a code of this step or a later one was used */
    boolean useStep(long id, long step) {
        return execute(USE_STEP, id, step);
    }

    /** @return false if there is no such code, or it was used */
    boolean useRecoveryCode(long id, String hash) {
        return execute(USE_RECOVERY_CODE, id, hash);
    }

    boolean replaceRecoveryCodes(long id, Collection<String> hashes) {
        return execute(NEW_RECOVERY_CODES, id, String.join(" ", hashes));
    }

    /** @return false for moderators and administrators */
    boolean remove(long id) {
        return execute(REMOVE, id);
    }

    private boolean execute(String statement, Object... parameters) {
        return AutoCommit.execute(entityManager, statement, parameters).isPresent();
    }
}
