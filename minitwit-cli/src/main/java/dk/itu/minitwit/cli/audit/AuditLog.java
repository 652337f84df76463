package dk.itu.minitwit.cli.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the audit log and checks its chain. */
record AuditLog(Connection connection) {

    /**
     * One row: the database recomputes every hash and compares each entry with the one before; the first with the last of those that were too old
     * to be kept.
     */
    private static final String CHECK = """
        WITH removed AS (
            SELECT target_id AS id, decode(after, 'hex') AS hash
              FROM audit_log WHERE action = 'audit-forget' ORDER BY audit_log.id DESC LIMIT 1
        )
        SELECT count(*) AS entries, coalesce(max(id), 0) AS last, min(id) FILTER (WHERE NOT right_here) AS broken
          FROM (SELECT id,
                       hash = audit_hash(entry)
                           AND id = coalesce(lag(id) OVER before, (SELECT id FROM removed), 0) + 1
                           AND previous_hash = coalesce(lag(hash) OVER before, (SELECT hash FROM removed), '') AS right_here
                  FROM audit_log AS entry
                WINDOW before AS (ORDER BY id)) AS checked
        """;

    private static final String HASH = "SELECT encode(hash, 'hex') FROM audit_log WHERE id = ?";

    private static final String PAGE = """
        SELECT id, at, actor, address, action, target_id, target, before, after
          FROM audit_log
         WHERE id < ?
         ORDER BY id DESC
         LIMIT ?
        """;

    /**
     * The result of a check.
     *
     * @param broken the first entry that was changed, or whose predecessor is missing or another; 0 for none
     */
    record Check(long entries, long last, long broken) {}

    Check check() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHECK);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Check(row.getLong("entries"), row.getLong("last"), row.getLong("broken"));
        }
    }

    /** An entry's hash in hexadecimal; empty if there is no such entry. */
    Optional<String> hash(long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HASH)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** The newest entries before an id, newest first. */
    List<AuditEntry> page(long before, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, before);
            statement.setInt(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<AuditEntry> page = new ArrayList<>();
                while (rows.next()) {
                    page.add(entry(rows));
                }
                return page;
            }
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("address"),
                row.getString("action"),
                row.getObject("target_id", Long.class),
                row.getString("target"),
                row.getString("before"),
                row.getString("after"));
    }
}
