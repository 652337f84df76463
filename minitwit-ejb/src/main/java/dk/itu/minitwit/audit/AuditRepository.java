package dk.itu.minitwit.audit;

import dk.itu.minitwit.persistence.AutoCommit;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@Dependent
class AuditRepository {

    /** A trigger numbers, dates and chains the entry. */
    private static final String ADD = """
            INSERT INTO audit_log (actor, address, action, target_id, target, before, after)
            VALUES (?1, ?2, ?3, CAST(?4 AS bigint), ?5, ?6, ?7)
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** @return the last removed entry, or 0 */
    long forgetOld() {
        return AutoCommit.execute(entityManager, "SELECT forget_old_audit_entries()")
                .map(Long.class::cast)
                .orElse(0L);
    }

    void add(AuditEntry entry) {
        NativeSql.query(
                        entityManager,
                        ADD,
                        entry.actor(),
                        entry.address(),
                        entry.action(),
                        entry.targetId() == null ? null : entry.targetId().toString(),
                        entry.target(),
                        entry.before(),
                        entry.after())
                .executeUpdate();
    }
}
