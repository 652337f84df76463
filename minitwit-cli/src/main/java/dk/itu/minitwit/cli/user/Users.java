package dk.itu.minitwit.cli.user;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and changes the rows of users. */
record Users(Connection connection) {

    /** An arbitrary number. The lock serialises changes, so that two of them never remove the last two administrators. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(4427)";

    private static final String SELECT = """
        SELECT u.id, u.username, u.email, u.role, u.suspension_reason, u.suspended_until,
               coalesce(c.messages, 0) AS messages, coalesce(c.following, 0) AS following,
               coalesce(c.followers, 0) AS followers
          FROM users AS u LEFT JOIN user_counts AS c ON c.user_id = u.id
        """;

    private static final String BY_NAME = SELECT + "WHERE u.username = ?";

    private static final String BY_ID = SELECT + "WHERE u.id = ?";

    private static final String PAGE = SELECT + """
         WHERE u.id > ?
           AND (?::text IS NULL OR u.role = ?)
           AND (NOT ? OR u.suspension_reason IS NOT NULL AND (u.suspended_until IS NULL OR u.suspended_until > ?))
         ORDER BY u.id
         LIMIT ?
        """;

    private static final String DELETED_AT = "SELECT deleted_at FROM deleted_users WHERE username = ?";

    /** The rule of the pages for similar names, too. */
    private static final String ADD_ADMINISTRATOR = """
        INSERT INTO users (username, email, password_hash, role)
        SELECT new.*, 'administrator'
          FROM (VALUES (?, ?, ?)) AS new (username, email, password_hash)
         WHERE NOT EXISTS (SELECT FROM users WHERE look_of(users.username) = look_of(new.username))
           AND NOT EXISTS (SELECT FROM deleted_users AS d WHERE look_of(d.username) = look_of(new.username))
            ON CONFLICT (username) DO NOTHING
        RETURNING id
        """;

    private static final String SET_PASSWORD = """
        UPDATE users SET password_hash = ?, session_generation = session_generation + 1 WHERE id = ?
        """;

    private static final String SUSPEND = """
        UPDATE users
           SET suspension_reason = ?, suspended_until = ?, session_generation = session_generation + 1
         WHERE id = ?
        """;

    private static final String UNSUSPEND = """
        UPDATE users SET suspension_reason = NULL, suspended_until = NULL WHERE id = ?
        """;

    private static final String SET_ROLE = "UPDATE users SET role = ? WHERE id = ?";

    private static final String END_SESSIONS = """
        UPDATE users SET session_generation = session_generation + 1 WHERE id = ?
        """;

    private static final String REMOVE_FACTOR = """
        UPDATE users
           SET factor_secret = NULL, factor_step = NULL, recovery_codes = NULL,
               session_generation = session_generation + 1
         WHERE id = ? AND factor_secret IS NOT NULL
        RETURNING id
        """;

    private static final String DELETE = "SELECT delete_user(?)";

    /** A trigger numbers, dates and chains the entry. */
    private static final String AUDIT = """
        INSERT INTO audit_log (actor, action, target_id, target, before, after) VALUES (?, ?, ?, ?, ?, ?)
        """;

    private static final String OTHER_ADMINISTRATOR = """
        SELECT FROM users
         WHERE role = 'administrator' AND id <> ?
           AND (suspension_reason IS NULL OR suspended_until <= ?)
         LIMIT 1
        """;

    /** Until the end of the transaction. */
    void lock() throws SQLException {
        execute(LOCK);
    }

    Optional<UserLine> byName(String name) throws SQLException {
        return users(BY_NAME, name).stream().findFirst();
    }

    Optional<UserLine> byId(long id) throws SQLException {
        return users(BY_ID, id).stream().findFirst();
    }

    /**
     * Users in the order of their ids.
     *
     * @param after the last id of the page before, or 0
     * @param role null for every role
     */
    List<UserLine> page(long after, Role role, boolean suspendedOnly, Instant now, int limit) throws SQLException {
        String wanted = role == null ? null : role.toString();
        return users(PAGE, after, wanted, wanted, suspendedOnly, time(now), limit);
    }

    Optional<Instant> deletedAt(String name) throws SQLException {
        try (PreparedStatement statement = prepare(DELETED_AT, name);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(instant(rows, "deleted_at")) : Optional.empty();
        }
    }

    /** @return the id; empty if the name or a similar one is or was taken */
    Optional<Long> addAdministrator(String name, String email, String passwordHash) throws SQLException {
        try (PreparedStatement statement = prepare(ADD_ADMINISTRATOR, name, email, passwordHash);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getLong("id")) : Optional.empty();
        }
    }

    /** Ends all sessions, too. */
    void setPassword(long id, String hash) throws SQLException {
        execute(SET_PASSWORD, hash, id);
    }

    /**
     * Ends all sessions, too.
     *
     * @param until null for a suspension without an end
     */
    void suspend(long id, String reason, Instant until) throws SQLException {
        execute(SUSPEND, reason, until == null ? null : time(until), id);
    }

    void unsuspend(long id) throws SQLException {
        execute(UNSUSPEND, id);
    }

    void setRole(long id, Role role) throws SQLException {
        execute(SET_ROLE, role.toString(), id);
    }

    void endSessions(long id) throws SQLException {
        execute(END_SESSIONS, id);
    }

    /**
     * Ends all sessions, too.
     *
     * @return false without a second factor
     */
    boolean removeFactor(long id) throws SQLException {
        try (PreparedStatement statement = prepare(REMOVE_FACTOR, id);
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    void delete(long id) throws SQLException {
        execute(DELETE, id);
    }

    /**
     * Adds an entry to the audit log: never a password, an address or a message.
     *
     * @param before the old value, or null
     * @param after the new value, or null
     */
    void audit(String action, long id, String name, String before, String after) throws SQLException {
        execute(AUDIT, "command line: " + System.getProperty("user.name"), action, id, name, before, after);
    }

    /** Whether an administrator besides this user can sign in. */
    boolean hasOtherAdministrator(long id, Instant now) throws SQLException {
        try (PreparedStatement statement = prepare(OTHER_ADMINISTRATOR, id, time(now));
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    private List<UserLine> users(String query, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(query, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<UserLine> users = new ArrayList<>();
            while (rows.next()) {
                users.add(user(rows));
            }
            return users;
        }
    }

    private static UserLine user(ResultSet row) throws SQLException {
        return new UserLine(
                row.getLong("id"),
                row.getString("username"),
                row.getString("email"),
                Role.of(row.getString("role")),
                row.getString("suspension_reason"),
                instant(row, "suspended_until"),
                row.getLong("messages"),
                row.getLong("following"),
                row.getLong("followers"));
    }

    private void execute(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            statement.execute();
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement;
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
