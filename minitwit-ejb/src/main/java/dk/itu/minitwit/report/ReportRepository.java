package dk.itu.minitwit.report;

import dk.itu.minitwit.persistence.AutoCommit;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Dependent
class ReportRepository {

    /** The user, if there is one with that message that can be seen. */
    private static final String TARGET = """
            SELECT u.id,
                EXISTS (SELECT FROM reports r WHERE r.reporter_id = ?3 AND r.user_id = u.id AND r.message_id = ?2),
                (SELECT count(*) FROM reports r WHERE r.reporter_id = ?3 AND r.reported_at > ?4)
            FROM users u
            WHERE u.username = ?1
                AND (?2 = 0 OR EXISTS (SELECT FROM messages m WHERE m.id = ?2 AND m.author_id = u.id AND NOT m.flagged))
            """;

    private static final String ADD = """
            INSERT INTO reports (reporter_id, user_id, message_id, reason, reported_at) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT DO NOTHING
            RETURNING id
            """;

    /** The unique index of a reporter's reports finds them; there are few. */
    private static final String OWN = """
            SELECT u.username, r.message_id, r.reason, r.reported_at, r.outcome
            FROM reports r JOIN users u ON u.id = r.user_id
            WHERE r.reporter_id = ?1 ORDER BY r.id DESC LIMIT ?2
            """;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * What can be reported.
     *
     * @param isReported whether the reporter did already
     * @param lately the number of the reporter's reports since a time
     */
    record Target(long userId, boolean isReported, long lately) {}

    Optional<Target> target(String username, long message, long reporter, Instant since) {
        return NativeSql.rows(entityManager, TARGET, username, message, reporter, Timestamp.from(since)).stream()
                .findFirst()
                .map(row -> new Target((Long) row[0], (Boolean) row[1], (Long) row[2]));
    }

    /** @return false if the reporter did it at the same time */
    boolean add(long reporter, long userId, long message, Reason reason, Instant now) {
        return AutoCommit.execute(entityManager, ADD, reporter, userId, message, reason.toString(), Timestamp.from(now))
                .isPresent();
    }

    List<ReportView> own(long reporter, int limit) {
        return NativeSql.rows(entityManager, OWN, reporter, limit).stream()
                .map(row -> new ReportView(
                        (String) row[0],
                        (Long) row[1],
                        Reason.of((String) row[2]),
                        ((Timestamp) row[3]).toInstant(),
                        (String) row[4]))
                .toList();
    }
}
