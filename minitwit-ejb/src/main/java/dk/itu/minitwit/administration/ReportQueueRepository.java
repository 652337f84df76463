package dk.itu.minitwit.administration;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Dependent
class ReportQueueRepository {

    private static final String SELECT = """
            SELECT r.id, p.username, r.user_id, u.username, r.message_id, m.text, r.reason, r.reported_at
            FROM reports r JOIN users p ON p.id = r.reporter_id JOIN users u ON u.id = r.user_id
                LEFT JOIN messages m ON m.id = r.message_id
            WHERE r.outcome IS NULL
            """;

    private static final String OPEN = SELECT + "AND r.id > ?1 ORDER BY r.id LIMIT ?2";

    private static final String ONE = SELECT + "AND r.id = ?1";

    /** All open reports of the same thing. */
    private static final String DECIDE = """
            UPDATE reports r SET outcome = ?2, decided_at = ?3
            FROM reports same
            WHERE same.id = ?1 AND r.user_id = same.user_id AND r.message_id = same.message_id AND r.outcome IS NULL
            """;

    @PersistenceContext
    EntityManager entityManager;

    List<ReportLine> open(long after, int limit) {
        return lines(OPEN, after, limit);
    }

    Optional<ReportLine> open(long id) {
        return lines(ONE, id).stream().findFirst();
    }

    private List<ReportLine> lines(String statement, Object... parameters) {
        return NativeSql.rows(entityManager, statement, parameters).stream()
                .map(row -> new ReportLine(
                        (Long) row[0],
                        (String) row[1],
                        (Long) row[2],
                        (String) row[3],
                        (Long) row[4],
                        (String) row[5],
                        (String) row[6],
                        ((Timestamp) row[7]).toInstant()))
                .toList();
    }

    /** @return the number of decided reports */
    int decide(long id, String outcome, Instant now) {
        return NativeSql.query(entityManager, DECIDE, id, outcome, Timestamp.from(now))
                .executeUpdate();
    }
}
