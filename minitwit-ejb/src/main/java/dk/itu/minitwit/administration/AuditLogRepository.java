package dk.itu.minitwit.administration;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;

@Dependent
class AuditLogRepository {

    /** An empty text means any. Reads from the newest on, so a rare text reads the whole log. */
    private static final String PAGE = """
            SELECT id, at, actor, address, action, target_id, target, before, after FROM audit_log
            WHERE id < ?1 AND (?2 = '' OR action = ?2)
                AND (?3 = '' OR actor = ?3 OR target = ?3 OR CAST(target_id AS text) = ?3)
            ORDER BY id DESC LIMIT ?4
            """;

    @PersistenceContext
    EntityManager entityManager;

    List<AuditLine> page(String action, String name, long before, int limit) {
        return NativeSql.rows(entityManager, PAGE, before, action, name, limit).stream()
                .map(row -> new AuditLine(
                        (Long) row[0],
                        ((Timestamp) row[1]).toInstant(),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Long) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8]))
                .toList();
    }
}
