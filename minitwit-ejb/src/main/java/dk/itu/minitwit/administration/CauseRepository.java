package dk.itu.minitwit.administration;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Native SQL: the journal is no entity. */
@Dependent
class CauseRepository {

    /** The simulator expects 400 of registrations. By a partial index. */
    private static final String FAILED = """
            SELECT id, request_number, at, target, body, status FROM simulator_journal
            WHERE status >= 400 AND replayed_at IS NULL AND NOT (status = 400 AND target LIKE '/register%')
            ORDER BY id
            LIMIT ?1
            """;

    private static final String EXISTING = """
            SELECT username FROM users WHERE username IN (SELECT jsonb_array_elements_text(CAST(?1 AS jsonb)))
            """;

    private static final String REPLAYED = """
            UPDATE simulator_journal SET replayed_at = ?2 WHERE id = ?1
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** The oldest ones that nobody has replayed. */
    List<FailedWrite> failed(int limit) {
        return NativeSql.rows(entityManager, FAILED, limit).stream()
                .map(row -> new FailedWrite(
                        (Long) row[0],
                        (Long) row[1],
                        ((Timestamp) row[2]).toInstant(),
                        (String) row[3],
                        (String) row[4],
                        (Integer) row[5]))
                .toList();
    }

    /** Those of the names that users have. */
    Set<String> existing(Collection<String> names) {
        String array = Json.createArrayBuilder(names).build().toString();
        Set<String> existing = new HashSet<>();
        for (Object name : NativeSql.query(entityManager, EXISTING, array).getResultList()) {
            existing.add((String) name);
        }
        return existing;
    }

    void setReplayed(long id, Instant at) {
        NativeSql.query(entityManager, REPLAYED, id, Timestamp.from(at)).executeUpdate();
    }
}
