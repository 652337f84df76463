package dk.itu.minitwit.cli.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the rows of users. */
record UserLines(Statements statements) {

    private static final String SELECT = """
        SELECT u.id, u.username, u.email, u.role, u.suspension_reason, u.suspended_until,
               coalesce(c.messages, 0) AS messages, coalesce(c.following, 0) AS following,
               coalesce(c.followers, 0) AS followers
          FROM users AS u LEFT JOIN user_counts AS c ON c.user_id = u.id
        """;

    private static final String PAGE = SELECT + """
         WHERE u.id > ?
           AND (?::text IS NULL OR u.role = ?)
           AND (NOT ? OR u.suspension_reason IS NOT NULL AND (u.suspended_until IS NULL OR u.suspended_until > ?))
         ORDER BY u.id
         LIMIT ?
        """;

    Optional<UserLine> byName(String name) throws SQLException {
        return statements.first(UserLines::line, SELECT + "WHERE u.username = ?", name);
    }

    Optional<UserLine> byId(long id) throws SQLException {
        return statements.first(UserLines::line, SELECT + "WHERE u.id = ?", id);
    }

    /**
     * Users in the order of their ids.
     *
     * @param after the last id of the page before, or 0
     * @param role null for every role
     */
    List<UserLine> page(long after, Role role, boolean suspendedOnly, Instant now, int limit) throws SQLException {
        String wanted = role == null ? null : role.toString();
        return statements.query(UserLines::line, PAGE, after, wanted, wanted, suspendedOnly, now, limit);
    }

    Optional<Instant> deletedAt(String name) throws SQLException {
        return statements.first(
                row -> Statements.instant(row, "deleted_at"),
                "SELECT deleted_at FROM deleted_users WHERE username = ?",
                name);
    }

    private static UserLine line(ResultSet row) throws SQLException {
        return new UserLine(
                row.getLong("id"),
                row.getString("username"),
                row.getString("email"),
                Role.of(row.getString("role")),
                row.getString("suspension_reason"),
                Statements.instant(row, "suspended_until"),
                row.getLong("messages"),
                row.getLong("following"),
                row.getLong("followers"));
    }
}
