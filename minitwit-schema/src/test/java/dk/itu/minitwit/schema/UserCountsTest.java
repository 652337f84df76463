package dk.itu.minitwit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.SchemaDatabase;
import dk.itu.minitwit.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The maintained counters equal the counts after any sequence of changes. */
@Timeout(60)
class UserCountsTest {

    private static final int USERS = 6;
    private static final int NODES = 4;
    private static final int CHANGES = 300;

    /** Users whose counters differ from a count of their rows. */
    private static final String WRONG = """
            SELECT u.username || ': ' || c::text
            FROM users u LEFT JOIN user_counts c ON c.user_id = u.id
            WHERE (coalesce(c.messages, 0), coalesce(c.following, 0), coalesce(c.followers, 0)) IS DISTINCT FROM (
                (SELECT count(*) FROM messages WHERE author_id = u.id AND NOT flagged),
                (SELECT count(*) FROM follows WHERE follower_id = u.id),
                (SELECT count(*) FROM follows WHERE followee_id = u.id))
            """;

    @RegisterExtension
    static final SchemaDatabase DATABASE = SchemaDatabase.emptyForEachTest();

    @Test
    void stay_right_with_many_changes_at_once() throws Exception {
        addUsers();
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            List<Future<?>> changes = IntStream.range(0, NODES)
                    .<Future<?>>mapToObj(node -> nodes.submit(() -> change(new Random(node))))
                    .toList();
            for (Future<?> change : changes) {
                change.get(60, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(DATABASE.number("SELECT count(*) FROM messages")).isPositive();
        assertThat(DATABASE.number("SELECT count(*) FROM follows")).isPositive();
        assertThat(DATABASE.column(WRONG)).isEmpty();
    }

    @Test
    void stay_right_when_a_statement_changes_many_rows_at_once() throws SQLException {
        addUsers();
        DATABASE.execute("INSERT INTO messages (author_id, text, published_at, flagged)"
                + " SELECT 1 + n % 5, 'hi', now(), n % 3 = 0 FROM generate_series(1, 100) n");
        DATABASE.execute("INSERT INTO follows SELECT a, b FROM generate_series(1, 6) a, generate_series(1, 4) b");
        assertThat(DATABASE.column(WRONG)).isEmpty();

        DATABASE.execute("UPDATE messages SET flagged = id % 2 = 0");
        DATABASE.execute("DELETE FROM messages WHERE id % 7 = 0");
        DATABASE.execute("DELETE FROM follows WHERE followee_id = 2");
        assertThat(DATABASE.column(WRONG)).isEmpty();
        assertThat(DATABASE.number("SELECT sum(messages) FROM user_counts")).isPositive();
    }

    @Test
    void change_nothing_when_the_statement_is_rolled_back() throws SQLException {
        addUsers();
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO messages (author_id, text, published_at) VALUES (1, 'hi', now())");
            connection.rollback();
        }

        assertThat(DATABASE.column(WRONG)).isEmpty();
    }

    /** A release without counters left messages and follows. */
    @Test
    void begin_with_the_existing_rows() throws SQLException {
        DataSource database = TestServer.emptyDatabase();
        Flyway.configure().dataSource(database).target("1").load().migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO users (username, email, password_hash)"
                    + " SELECT 'user ' || n, 'a@b', 'none' FROM generate_series(1, 5) n");
            statement.execute("INSERT INTO messages (author_id, text, published_at, flagged)"
                    + " SELECT 1 + n % 3, 'hi', now(), n % 4 = 0 FROM generate_series(1, 50) n");
            statement.execute("INSERT INTO follows SELECT 1, n FROM generate_series(1, 5) n");

            Schema.migrate(database);

            assertThat(statement.executeQuery(WRONG).next()).isFalse();
        }
    }

    private static void addUsers() throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT 'user ' || n, 'a@b', 'none' FROM generate_series(1, " + USERS + ") n");
    }

    /** A random change like a request's: follow or unfollow, post, deletion, flag. */
    private static Void change(Random random) throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < CHANGES; i++) {
                int one = 1 + random.nextInt(USERS);
                int other = 1 + random.nextInt(USERS);
                statement.execute(
                        switch (random.nextInt(5)) {
                            case 0 -> "INSERT INTO follows VALUES (" + one + ", " + other + ") ON CONFLICT DO NOTHING";
                            case 1 -> "DELETE FROM follows WHERE follower_id = " + one + " AND followee_id = " + other;
                            case 2 -> "UPDATE messages SET flagged = NOT flagged WHERE id = " + random.nextInt(1, 200);
                            case 3 -> "DELETE FROM messages WHERE id = " + random.nextInt(1, 200);
                            default ->
                                "INSERT INTO messages (author_id, text, published_at) VALUES (" + one
                                        + ", 'hi', now())";
                        });
            }
        }
        return null;
    }
}
