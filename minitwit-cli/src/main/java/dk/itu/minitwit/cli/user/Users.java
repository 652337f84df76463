package dk.itu.minitwit.cli.user;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Changes the rows of users. */
record Users(Statements statements) {

    /** An arbitrary number. The lock serialises changes, so that two of them never remove the last two administrators. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(4427)";

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

    private static final String REMOVE_FACTOR = """
        UPDATE users
           SET factor_secret = NULL, factor_step = NULL, recovery_codes = NULL,
               session_generation = session_generation + 1
         WHERE id = ? AND factor_secret IS NOT NULL
        RETURNING id
        """;

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

    Users(Connection connection) {
        this(new Statements(connection));
    }

    Connection connection() {
        return statements.connection();
    }

    UserLines lines() {
        return new UserLines(statements);
    }

    /** Until the end of the transaction. */
    void lock() throws SQLException {
        statements.execute(LOCK);
    }

    /** Whether an administrator besides this user can sign in. */
    boolean hasOtherAdministrator(long id, Instant now) throws SQLException {
        return statements.exists(OTHER_ADMINISTRATOR, id, now);
    }

    /** @return the id; empty if the name or a similar one is or was taken */
    Optional<Long> addAdministrator(String name, String email, String passwordHash) throws SQLException {
        return statements.first(row -> row.getLong("id"), ADD_ADMINISTRATOR, name, email, passwordHash);
    }

    /** Ends all sessions, too. */
    void setPassword(long id, String hash) throws SQLException {
        statements.execute(SET_PASSWORD, hash, id);
    }

    /**
     * Ends all sessions, too.
     *
     * @param until null for a suspension without an end
     */
    void suspend(long id, String reason, Instant until) throws SQLException {
        statements.execute(SUSPEND, reason, until, id);
    }

    void unsuspend(long id) throws SQLException {
        statements.execute("UPDATE users SET suspension_reason = NULL, suspended_until = NULL WHERE id = ?", id);
    }

    /** @return the line to print */
    String changeRole(UserLine user, Role role) throws SQLException {
        statements.execute("UPDATE users SET role = ? WHERE id = ?", role.toString(), user.id());
        audit("user-role", user, user.role().toString(), role.toString());
        return user.shown() + " is " + role + " now, was " + user.role() + ".";
    }

    void endSessions(long id) throws SQLException {
        statements.execute("UPDATE users SET session_generation = session_generation + 1 WHERE id = ?", id);
    }

    /**
     * Ends all sessions, too.
     *
     * @return false without a second factor
     */
    boolean removeFactor(long id) throws SQLException {
        return statements.exists(REMOVE_FACTOR, id);
    }

    void delete(long id) throws SQLException {
        statements.execute("SELECT delete_user(?)", id);
    }

    void audit(String action, UserLine user, String before, String after) throws SQLException {
        audit(action, user.id(), user.username(), before, after);
    }

    /**
     * Adds an entry to the audit log: never a password, an address or a message.
     *
     * @param before the old value, or null
     * @param after the new value, or null
     */
    void audit(String action, long id, String name, String before, String after) throws SQLException {
        statements.execute(AUDIT, "command line: " + System.getProperty("user.name"), action, id, name, before, after);
    }
}
