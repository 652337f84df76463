package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CommandOutput;
import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FillCommandTest {

    private final CommandOutput output = new CommandOutput(CommandFailure.class);
    private final StringWriter out = output.out();
    private final StringWriter err = output.err();

    @Test
    void fills_an_empty_database() throws SQLException {
        FreshDatabase database = FreshDatabase.create();

        assertThat(run(new DatabaseOptions(database.environment()), "2000", "--users=50", "--follows=100"))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly("Users: 55", "Messages: 2,000, 4 of them flagged", "Follows: 184");
        assertThat(err.toString().lines())
                .containsExactly(
                        "Writing users: 55",
                        "Writing messages: 2,000",
                        "Writing words: 2,000",
                        "Writing replies",
                        "Writing likes",
                        "Writing follows: 184",
                        "Collecting statistics");
        assertThat(database.rows("SELECT count(*), count(*) FILTER (WHERE flagged) FROM messages"))
                .containsExactly("2000|4");
        assertThat(database.rows("SELECT count(*), count(*) FILTER (WHERE parent_id = 2) FROM replies"))
                .containsExactly("500|25");
        assertThat(database.rows("SELECT (SELECT count(*) FROM message_words), newest, oldest FROM search_progress"))
                .containsExactly("2000|2000|1");
        assertThat(database.rows("SELECT count(*) FROM messages JOIN message_words ON message_id = id"
                        + " WHERE words @@ 'coffee' AND NOT text ~* '\\mcoffee\\M'"))
                .containsExactly("0");
        assertThat(database.rows("SELECT count(*) > 50 FROM message_words WHERE words @@ 'coffee'"))
                .containsExactly("t");
        assertThat(database.rows("SELECT likes FROM message_counts WHERE message_id IN (1, 2) ORDER BY message_id"))
                .containsExactly("1", "55");
        assertThat(database.rows(
                        "SELECT id, username, email, password_hash FROM users WHERE id IN (1, 50) ORDER BY id"))
                .containsExactly("1|User 1|user1@example.org|none", "50|User 50|user50@example.org|none");
        assertThat(database.rows("SELECT reltuples FROM pg_class WHERE relname = 'messages'"))
                .containsExactly("2000");
    }

    @Test
    void has_users_to_measure_with() throws SQLException {
        FreshDatabase database = FreshDatabase.create();

        run(new DatabaseOptions(database.environment()), "100", "--users=40");

        assertThat(database.rows("SELECT username, count(followee_id) FROM users LEFT JOIN follows ON follower_id = id"
                        + " WHERE id > 40 GROUP BY id, username ORDER BY id"))
                .containsExactly(
                        "Follows nobody|0",
                        "Follows an inactive user|1",
                        "Follows 33|33",
                        "Follows 5000|40",
                        "Inactive|0");
        assertThat(database.rows("SELECT b.username FROM follows JOIN users a ON a.id = follower_id"
                        + " JOIN users b ON b.id = followee_id WHERE a.username = 'Follows an inactive user'"))
                .containsExactly("Inactive");
    }

    @Test
    void the_same_numbers_give_the_same_data() throws SQLException {
        FreshDatabase first = FreshDatabase.create();
        FreshDatabase second = FreshDatabase.create();
        run(new DatabaseOptions(first.environment()), "1000", "--users=30", "--follows=200");
        run(new DatabaseOptions(second.environment()), "1000", "--users=30", "--follows=200");

        for (String table : List.of("users", "messages", "replies", "likes", "follows")) {
            // The number of the transaction is the server's.
            String all = "SELECT to_jsonb(line) - 'written_in' FROM " + table + " line ORDER BY 1";
            assertThat(first.rows(all)).isNotEmpty().isEqualTo(second.rows(all));
        }
    }

    @Test
    void leaves_the_ids_after_its_own_to_others() throws SQLException {
        FreshDatabase database = FreshDatabase.create();
        run(new DatabaseOptions(database.environment()), "10", "--users=2");

        database.execute("INSERT INTO users (username, email, password_hash) VALUES ('Ada', 'a@b', 'x')");
        database.execute("INSERT INTO messages (author_id, text, published_at) VALUES (1, 'hi', now())");

        assertThat(database.rows("SELECT id FROM users WHERE username = 'Ada'")).containsExactly("8");
        assertThat(database.rows("SELECT max(id) FROM messages")).containsExactly("11");
    }

    @Test
    void refuses_a_database_with_users() throws SQLException {
        FreshDatabase database = FreshDatabase.create();
        database.execute("INSERT INTO users (username, email, password_hash) VALUES ('Ada', 'a@b', 'x')");

        assertThat(run(new DatabaseOptions(database.environment()), "10")).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("The database has users already, nothing was changed: ");
        assertThat(database.rows("SELECT username FROM users")).containsExactly("Ada");
    }

    @Test
    void a_failure_changes_nothing() throws SQLException {
        FreshDatabase database = FreshDatabase.create();
        database.execute("ALTER TABLE messages ADD CHECK (id < 100)");

        assertThat(run(new DatabaseOptions(database.environment()), "200", "--users=5"))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .last()
                .asString()
                .startsWith("Filling failed, nothing was changed: ERROR: new row for relation \"messages\"");
        assertThat(database.rows("SELECT id FROM users")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "many", "1.5", "40000001", "10 --users=0", "10 --follows=9 --users=3"})
    void rejects_wrong_use_before_the_database_is_opened(String arguments) {
        assertThat(run(unopenable(), arguments.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void explains_itself() {
        assertThat(run(unopenable(), "--help")).isZero();
        assertThat(out.toString()).contains("MESSAGES", "--users=N", "--follows=N", "--data=DIR", "Follows 5000");
    }

    private int run(DatabaseOptions database, String... args) {
        return output.run(new CommandLine(new FillCommand(database)), args);
    }

    private static DatabaseOptions unopenable() {
        return new DatabaseOptions() {
            @Override
            public Database open() {
                throw new AssertionError("the database is not needed");
            }
        };
    }
}
