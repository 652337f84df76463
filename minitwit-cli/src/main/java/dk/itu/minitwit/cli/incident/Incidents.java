package dk.itu.minitwit.cli.incident;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads and starts notices of incidents. A function of the database does it for the pages, too. */
record Incidents(Connection connection) {

    private static final String UNKNOWN =
            "SELECT name FROM unnest(?) AS name WHERE NOT EXISTS (SELECT FROM users WHERE username = name) LIMIT 1";

    private static final String ADD =
            "INSERT INTO incidents (name, template, text) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING";

    private static final String NOTIFY = "SELECT notify_incident(?, ?, ?, ?, ?)";

    private static final String AUDIT = "INSERT INTO audit_log (actor, action, after) VALUES (?, 'incident-notify', ?)";

    private static final String PROGRESS = """
        SELECT count(*) AS told, count(*) FILTER (WHERE state = 'waiting') AS waiting,
               count(*) FILTER (WHERE state = 'sent') AS sent,
               count(*) FILTER (WHERE state = 'undeliverable') AS undeliverable,
               count(*) FILTER (WHERE state = 'left-out') AS left_out
          FROM mails WHERE incident = ?
        """;

    /** The first of these names that no user has, or null. */
    String unknown(List<String> names) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNKNOWN)) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    void add(String incident, String template, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, incident);
            statement.setString(2, template);
            statement.setString(3, text);
            statement.executeUpdate();
        }
    }

    /**
     * @param names null for all users
     * @return the number of users told now
     */
    long tell(String incident, List<String> names, boolean apiUsers, boolean mailing) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
            statement.setString(1, incident);
            statement.setArray(2, names == null ? null : connection.createArrayOf("text", names.toArray()));
            statement.setBoolean(3, names == null);
            statement.setBoolean(4, apiUsers);
            statement.setBoolean(5, mailing);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void audit(String what) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AUDIT)) {
            statement.setString(1, "command line: " + System.getProperty("user.name"));
            statement.setString(2, what);
            statement.executeUpdate();
        }
    }

    String progress(String incident) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            statement.setString(1, incident);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return "%s: %d users, mails: %d waiting, %d sent, %d undeliverable, %d left out"
                        .formatted(
                                incident,
                                row.getLong("told"),
                                row.getLong("waiting"),
                                row.getLong("sent"),
                                row.getLong("undeliverable"),
                                row.getLong("left_out"));
            }
        }
    }
}
