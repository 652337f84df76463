package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.database.DatabaseSettings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The lower bound: PostgreSQL's least work for a workload, one prepared statement per request on a connection per
 * client. The difference to a workload through MiniTwit is the cost of the application.
 */
record DatabaseWorkers(DatabaseSettings settings, List<String> users, boolean writes) implements Workers {

    private static final String REGISTER =
            "INSERT INTO users (username, email, password_hash) VALUES (?, 'bench@example.org', ?)";
    private static final String POST = "INSERT INTO messages (author_id, text, published_at)"
            + " SELECT id, ?, now() FROM users WHERE username = ?";
    private static final String FOLLOW = "INSERT INTO follows (follower_id, followee_id) SELECT a.id, b.id"
            + " FROM users a, users b WHERE a.username = ? AND b.username = ? ON CONFLICT DO NOTHING";
    private static final String UNFOLLOW = "DELETE FROM follows USING users a, users b WHERE a.username = ?"
            + " AND b.username = ? AND follower_id = a.id AND followee_id = b.id";

    private static final String MESSAGES = "SELECT u.username, m.text, m.published_at FROM messages m"
            + " JOIN users u ON u.id = m.author_id WHERE NOT m.flagged ORDER BY m.published_at DESC, m.id DESC LIMIT 100";
    private static final String MESSAGES_OF = "SELECT m.text, m.published_at FROM messages m"
            + " WHERE m.author_id = (SELECT id FROM users WHERE username = ?) AND NOT m.flagged"
            + " ORDER BY m.published_at DESC, m.id DESC LIMIT 100";
    private static final String FOLLOWS_OF = "SELECT b.username FROM users a JOIN follows f ON f.follower_id = a.id"
            + " JOIN users b ON b.id = f.followee_id WHERE a.username = ? LIMIT 100";

    @Override
    public Worker of(int client, int clients) {
        try {
            return new DatabaseWorker(settings.connect(), users, writes, new Random());
        } catch (SQLException failure) {
            throw new IllegalStateException("The database cannot be reached: " + failure.getMessage(), failure);
        }
    }

    private record DatabaseWorker(Connection connection, List<String> users, boolean writes, Random random)
            implements Worker {

        private static final int AS_LONG_AS_A_HASH = 97;

        @Override
        public void next() throws IOException {
            try {
                if (writes) {
                    write();
                } else {
                    read();
                }
            } catch (SQLException failure) {
                throw new IOException(failure.getMessage(), failure);
            }
        }

        private void write() throws SQLException {
            switch (SimulatorTraffic.verb(random)) {
                case REGISTER -> execute(REGISTER, "Bench " + UUID.randomUUID(), "!".repeat(AS_LONG_AS_A_HASH));
                case TWEET -> execute(POST, new MessageText(random).next(), anyUser());
                case FOLLOW -> execute(FOLLOW, anyUser(), anyUser());
                case UNFOLLOW -> execute(UNFOLLOW, anyUser(), anyUser());
            }
        }

        private void read() throws SQLException {
            int point = random.nextInt(100);
            if (point < Workload.READ_MESSAGES) {
                execute(MESSAGES);
            } else if (point < Workload.READ_MESSAGES + Workload.READ_MESSAGES_OF) {
                execute(MESSAGES_OF, anyUser());
            } else {
                execute(FOLLOWS_OF, anyUser());
            }
        }

        private String anyUser() {
            return users.get(random.nextInt(users.size()));
        }

        /** The driver caches prepared statements. */
        private void execute(String sql, String... parameters) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setString(i + 1, parameters[i]);
                }
                if (statement.execute()) {
                    fetch(statement.getResultSet());
                }
            }
        }

        private static void fetch(ResultSet rows) throws SQLException {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException gone) {
                // The connection is unusable already.
            }
        }
    }
}
