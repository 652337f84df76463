package dk.itu.minitwit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.SchemaDatabase;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The counters of messages equal a recount, whatever happened at once. */
class MessageCountsTest {

    private static final int USERS = 6;
    private static final int NODES = 4;
    private static final int CHANGES = 300;
    private static final int MESSAGES = 60;

    /** Messages whose counters differ from a count of the rows. */
    private static final String WRONG = """
            SELECT m.id || ': ' || c::text
            FROM messages m LEFT JOIN message_counts c ON c.message_id = m.id
            WHERE (coalesce(c.replies, 0), coalesce(c.likes, 0)) IS DISTINCT FROM (
                (SELECT count(*) FROM replies r JOIN messages answer ON answer.id = r.message_id
                    WHERE r.parent_id = m.id AND NOT answer.flagged),
                (SELECT count(*) FROM likes WHERE likes.message_id = m.id))
            """;

    /** As the application replies. */
    private static final String REPLY = """
            WITH parent AS (
                SELECT id, author_id FROM messages WHERE id = %d AND NOT flagged FOR KEY SHARE
            ), message AS (
                INSERT INTO messages (author_id, text, published_at) SELECT %d, 'reply', now() FROM parent RETURNING id
            )
            INSERT INTO replies SELECT message.id, parent.id, parent.author_id FROM message, parent
            """;

    private static final String LIKE = """
            INSERT INTO likes SELECT id, %d FROM (SELECT id FROM messages WHERE id = %d FOR KEY SHARE) target
            ON CONFLICT DO NOTHING
            """;

    @RegisterExtension
    static final SchemaDatabase DATABASE = SchemaDatabase.emptyForEachTest();

    @BeforeEach
    void addRows() throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT 'user ' || n, 'a@b', 'none' FROM generate_series(1, " + USERS + ") n");
        DATABASE.execute("INSERT INTO messages (author_id, text, published_at)"
                + " SELECT 1 + n % 6, 'hi', now() FROM generate_series(1, " + MESSAGES + ") n");
    }

    @Test
    void stay_right_with_many_changes_at_once() throws Exception {
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

        assertThat(DATABASE.number("SELECT sum(replies) FROM message_counts")).isPositive();
        assertThat(DATABASE.number("SELECT sum(likes) FROM message_counts")).isPositive();
        assertThat(DATABASE.column(WRONG)).isEmpty();
    }

    @Test
    void a_message_and_its_reply_are_changed_at_once() throws Exception {
        DATABASE.execute("INSERT INTO replies VALUES (7, 1, 2)");
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (Connection holder = DATABASE.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT FROM replies WHERE message_id = 7 FOR UPDATE");
            Future<Void> flag = run(nodes, "UPDATE messages SET flagged = true WHERE id = 7");
            Await.until("the flag has the author's numbers and waits", () -> DATABASE.waiting() == 1);
            Future<Void> deletion = run(nodes, "DELETE FROM messages WHERE id = 1");
            Await.until("the deletion waits for the numbers of the same author", () -> DATABASE.waiting() == 2);
            holder.commit();
            flag.get(60, TimeUnit.SECONDS);
            deletion.get(60, TimeUnit.SECONDS);
        } finally {
            nodes.shutdownNow();
        }

        assertThat(DATABASE.column(WRONG)).isEmpty();
    }

    @Test
    void stay_right_when_a_statement_changes_many_rows_at_once() throws SQLException {
        DATABASE.execute("INSERT INTO replies SELECT id, 1 + id % 5, 1 FROM messages WHERE id > 10");
        DATABASE.execute("UPDATE messages SET flagged = id % 3 = 0");
        assertThat(DATABASE.column(WRONG)).isEmpty();

        DATABASE.execute("UPDATE messages SET flagged = id % 4 = 0");
        DATABASE.execute("DELETE FROM messages WHERE id % 7 = 0 OR id = 2");
        assertThat(DATABASE.column(WRONG)).isEmpty();
        assertThat(DATABASE.number("SELECT sum(replies) FROM message_counts")).isPositive();
    }

    @Test
    void stay_right_when_a_user_is_deleted() throws SQLException {
        DATABASE.execute("INSERT INTO replies SELECT id, 1 + id % 5, 1 FROM messages WHERE id > 10");
        DATABASE.execute("INSERT INTO likes SELECT m.id, u.id FROM messages m, users u WHERE (m.id + u.id) % 2 = 0");

        DATABASE.execute("SELECT delete_user(2)");

        assertThat(DATABASE.column(WRONG)).isEmpty();
        assertThat(DATABASE.number("SELECT count(*) FROM replies WHERE parent_id = 1"))
                .as("replies to a message of the deleted user")
                .isPositive();
    }

    @Test
    void a_message_answers_none_but_earlier_ones() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DATABASE.execute("INSERT INTO replies VALUES (1, 1, 1)"))
                .withMessageContaining("replies_answer_earlier_messages");
    }

    private static Future<Void> run(ExecutorService nodes, String sql) {
        return nodes.submit(() -> {
            try (Connection connection = DATABASE.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return null;
        });
    }

    /** A random change like a request's: reply, like, unlike, deletion, flag. */
    private static Void change(Random random) throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < CHANGES; i++) {
                int user = 1 + random.nextInt(USERS);
                int message = 1 + random.nextInt(MESSAGES * 2);
                statement.execute(
                        switch (random.nextInt(8)) {
                            case 0 -> "DELETE FROM messages WHERE id = " + message;
                            case 1 -> "UPDATE messages SET flagged = NOT flagged WHERE id = " + message;
                            case 2, 3, 4 -> LIKE.formatted(user, message);
                            case 5 -> "DELETE FROM likes WHERE user_id = " + user + " AND message_id = " + message;
                            default -> REPLY.formatted(message, user);
                        });
            }
        }
        return null;
    }
}
