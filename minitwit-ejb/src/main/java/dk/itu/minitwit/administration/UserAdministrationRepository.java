package dk.itu.minitwit.administration;

import dk.itu.minitwit.persistence.NativeSql;
import dk.itu.minitwit.user.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Dependent
class UserAdministrationRepository {

    private static final String SUSPENDED =
            "(u.suspension_reason IS NOT NULL AND coalesce(u.suspended_until > now(), true))";

    private static final String SELECT = """
            SELECT u.id, u.username, u.role, u.factor_secret IS NOT NULL,
                   CASE WHEN %1$s THEN u.suspension_reason END, u.suspended_until, u.awaits_approval AND %1$s, coalesce(c.messages, 0), coalesce(c.following, 0), coalesce(c.followers, 0)
            FROM users u LEFT JOIN user_counts c ON c.user_id = u.id
            """.formatted(SUSPENDED);

    private static final String BY_ID = SELECT + "WHERE u.id = ?1";

    /** The lock serialises changes of one user. */
    private static final String LOCKED = SELECT + "WHERE u.id = ?1 FOR UPDATE OF u";

    /** The bounds let the index on the name find the first row; the greatest character ends the range. */
    private static final String PAGE = SELECT + """
            WHERE u.username > ?1 AND u.username >= ?2 AND u.username < ?2 || chr(1114111) %s
            ORDER BY u.username LIMIT ?3
            """;

    private static final Map<UserFilter, String> CONDITIONS = Map.of(
            UserFilter.ALL,
            "",
            UserFilter.IN_CHARGE,
            "AND u.role <> 'user'",
            UserFilter.SUSPENDED,
            "AND NOT u.awaits_approval AND " + SUSPENDED,
            UserFilter.WAITING,
            "AND u.awaits_approval AND " + SUSPENDED);

    private static final String SUSPEND = """
            UPDATE users SET suspension_reason = ?2, suspended_until = CAST(?3 AS timestamptz), awaits_approval = false,
                session_generation = session_generation + 1
            WHERE id = ?1
            """;

    private static final String UNSUSPEND = """
            UPDATE users SET suspension_reason = NULL, suspended_until = NULL, awaits_approval = false WHERE id = ?1
            """;

    private static final String EXPIRE_PASSWORD = """
            UPDATE users SET password_expired = true, session_generation = session_generation + 1 WHERE id = ?1
            """;

    private static final String END_SESSIONS = """
            UPDATE users SET session_generation = session_generation + 1 WHERE id = ?1
            """;

    /** The subquery has one column more, since {@code delete_user} returns nothing. */
    private static final String DELETE = """
            SELECT id FROM (SELECT id, delete_user(id) FROM users WHERE id = ?1) deleted
            """;

    @PersistenceContext
    EntityManager entityManager;

    Optional<UserLine> byId(long id) {
        return lines(BY_ID, id).stream().findFirst();
    }

    Optional<UserLine> locked(long id) {
        return lines(LOCKED, id).stream().findFirst();
    }

    List<UserLine> page(UserFilter filter, String prefix, String after, int limit) {
        return lines(PAGE.formatted(CONDITIONS.get(filter)), after, prefix, limit);
    }

    /** @param until null for a suspension without an end */
    void suspend(long id, String reason, Instant until) {
        execute(SUSPEND, id, reason, until == null ? null : until.toString());
    }

    void unsuspend(long id) {
        execute(UNSUSPEND, id);
    }

    void expirePassword(long id) {
        execute(EXPIRE_PASSWORD, id);
    }

    void endSessions(long id) {
        execute(END_SESSIONS, id);
    }

    void delete(long id) {
        NativeSql.query(entityManager, DELETE, id).getResultList();
    }

    private void execute(String statement, Object... parameters) {
        NativeSql.query(entityManager, statement, parameters).executeUpdate();
    }

    private List<UserLine> lines(String statement, Object... parameters) {
        return NativeSql.rows(entityManager, statement, parameters).stream()
                .map(UserAdministrationRepository::line)
                .toList();
    }

    private static UserLine line(Object[] row) {
        return new UserLine(
                (Long) row[0],
                (String) row[1],
                Role.of((String) row[2]),
                (Boolean) row[3],
                (String) row[4],
                row[5] == null ? null : ((Timestamp) row[5]).toInstant(),
                (Boolean) row[6],
                (Long) row[7],
                (Long) row[8],
                (Long) row[9]);
    }
}
