package dk.itu.minitwit.schema;

import static dk.itu.minitwit.SqlErrors.CHANGE;
import static dk.itu.minitwit.SqlErrors.CHECK;
import static dk.itu.minitwit.SqlErrors.FOREIGN_KEY;
import static dk.itu.minitwit.SqlErrors.NOT_NULL;
import static dk.itu.minitwit.SqlErrors.TOO_LONG;
import static dk.itu.minitwit.SqlErrors.UNIQUE;
import static dk.itu.minitwit.SqlErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.SchemaDatabase;
import dk.itu.minitwit.TestData;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The constraints of the database, which hold for every client. */
@Timeout(60)
class ConstraintsTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final String STRAWBERRY = "🍓";

    @RegisterExtension
    static final SchemaDatabase DATABASE = SchemaDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);

    @Test
    void refuses_a_name_twice() throws SQLException {
        data.user("anna");

        assertRefused(UNIQUE, () -> data.user("anna"));
    }

    /** Nodes cache messages. */
    @Test
    void refuses_changes_of_text_and_author() throws SQLException {
        long anna = data.user("anna");
        long message = data.message(anna, "hello", NOW);

        for (String change : List.of("text = 'bye'", "published_at = now()", "mentions = '{bo}'", "author_id = 2")) {
            assertRefused(CHANGE, () -> DATABASE.execute("UPDATE messages SET " + change));
        }
        assertRefused(CHANGE, () -> DATABASE.execute("UPDATE users SET username = 'bo'"));
        DATABASE.execute("UPDATE users SET email = 'c@d'");
        data.flag(message);
    }

    @Test
    void compares_names_byte_by_byte() throws SQLException {
        for (String name : List.of("anna", "Anna", " anna", "anna ", "é", "e\u0301")) {
            data.user(name);
        }

        assertThat(DATABASE.column("SELECT username FROM users ORDER BY username"))
                .containsExactly(" anna", "Anna", "anna", "anna ", "e\u0301", "é");
    }

    /** Independent of the database's collation: an upgrade of the C library must not break the index. */
    @Test
    void orders_names_by_their_bytes() throws SQLException {
        assertThat(DATABASE.column("SELECT collation_name FROM information_schema.columns"
                        + " WHERE table_name = 'users' AND column_name = 'username'"))
                .containsExactly("C");
    }

    @Test
    void lets_one_win_when_two_connections_race_for_a_name() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (Connection first = DATABASE.connect();
                Connection second = DATABASE.connect()) {
            for (int round = 0; round < 50; round++) {
                CyclicBarrier start = new CyclicBarrier(2);
                String name = "racer " + round;
                Future<String> one = pool.submit(() -> register(first, name, start));
                Future<String> other = pool.submit(() -> register(second, name, start));

                assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder("won", UNIQUE);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(DATABASE.number("SELECT count(*) FROM users")).isEqualTo(50);
    }

    private static String register(Connection connection, String name, CyclicBarrier start) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO users (username, email, password_hash) VALUES (?, 'a@b', 'none')")) {
            insert.setString(1, name);
            start.await(10, TimeUnit.SECONDS);
            insert.execute();
            return "won";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    @Test
    void refuses_names_that_are_empty_or_too_long() throws SQLException {
        data.user(STRAWBERRY.repeat(255));

        assertRefused(CHECK, () -> data.user(""));
        assertRefused(NOT_NULL, () -> data.user(null));
        assertRefused(TOO_LONG, () -> data.user("a".repeat(256)));
    }

    @Test
    void refuses_messages_that_are_empty_too_long_or_without_author() throws SQLException {
        long anna = data.user("anna");
        data.message(anna, STRAWBERRY.repeat(4096), NOW);

        assertRefused(CHECK, () -> data.message(anna, "", NOW));
        assertRefused(NOT_NULL, () -> data.message(anna, null, NOW));
        assertRefused(TOO_LONG, () -> data.message(anna, "a".repeat(4097), NOW));
        assertRefused(FOREIGN_KEY, () -> data.message(anna + 1, "hi", NOW));
    }

    @Test
    void refuses_a_second_follow_and_follows_of_unknown_users() throws SQLException {
        long anna = data.user("anna");
        long bo = data.user("bo");
        data.follow(anna, bo);
        data.follow(bo, anna);
        data.follow(anna, anna);

        assertRefused(UNIQUE, () -> data.follow(anna, bo));
        assertRefused(FOREIGN_KEY, () -> data.follow(anna, bo + 1));
        assertRefused(FOREIGN_KEY, () -> data.follow(bo + 1, anna));
    }

    @Test
    void does_not_lose_the_author_of_a_message() throws SQLException {
        long anna = data.user("anna");
        data.message(anna, "hi", NOW);

        assertRefused(FOREIGN_KEY, () -> DATABASE.execute("DELETE FROM users"));
    }

    @Test
    void knows_three_roles() throws SQLException {
        data.user("anna");
        assertThat(DATABASE.column("SELECT role FROM users")).containsExactly("user");
        DATABASE.execute("UPDATE users SET role = 'moderator'");
        DATABASE.execute("UPDATE users SET role = 'administrator'");

        assertRefused(CHECK, () -> DATABASE.execute("UPDATE users SET role = 'root'"));
        assertRefused(NOT_NULL, () -> DATABASE.execute("UPDATE users SET role = NULL"));
    }

    @Test
    void suspends_nobody_without_a_reason() throws SQLException {
        data.user("anna");
        DATABASE.execute("UPDATE users SET suspension_reason = 'spam'");
        DATABASE.execute("UPDATE users SET suspended_until = now()");

        assertRefused(CHECK, () -> DATABASE.execute("UPDATE users SET suspension_reason = ''"));
        assertRefused(CHECK, () -> DATABASE.execute("UPDATE users SET suspension_reason = NULL"));
        assertRefused(TOO_LONG, () -> DATABASE.execute("UPDATE users SET suspension_reason = repeat('x', 501)"));
    }

    @Test
    void keeps_one_latest_number_only() {
        assertRefused(UNIQUE, () -> DATABASE.execute("INSERT INTO latest (value) VALUES (1)"));
        assertRefused(CHECK, () -> DATABASE.execute("INSERT INTO latest (only_row, value) VALUES (false, 1)"));
    }
}
