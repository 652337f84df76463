package dk.itu.minitwit.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import dk.itu.minitwit.lab.faults.Write.Outcome;
import dk.itu.minitwit.lab.simulator.Action;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final Action REGISTRATION = Action.register(1, "Ada", "a@b", "p");
    private static final Action OTHER_REGISTRATION = Action.register(2, "Bo", "a@b", "p");
    private static final Action MESSAGE = Action.tweet(3, "Ada", "Written by 3");
    private static final Action FOLLOW = Action.follow(4, "Ada", "Bo");

    private final FreshDatabase database;

    VerificationTest() throws SQLException {
        database = FreshDatabase.create();
    }

    @Test
    void finds_everything_there_once() throws SQLException {
        store();

        Verification verification = verify("", acknowledged(REGISTRATION, OTHER_REGISTRATION, MESSAGE, FOLLOW));

        assertThat(verification.isRight()).isTrue();
        assertThat(verification.written(Outcome.ACKNOWLEDGED)).isEqualTo(4);
        assertThat(verification.stored(Outcome.ACKNOWLEDGED)).isEqualTo(4);
    }

    @Test
    void finds_lost_writes() throws SQLException {
        store();

        Verification verification = verify("DELETE FROM follows", acknowledged(REGISTRATION, MESSAGE, FOLLOW));

        assertThat(verification.isRight()).isFalse();
        assertThat(verification.lost()).containsExactly(FOLLOW);
    }

    @Test
    void finds_writes_stored_twice() throws SQLException {
        store();

        Verification verification = verify(
                "INSERT INTO messages (author_id, text, published_at) SELECT author_id, text, now() FROM messages",
                acknowledged(MESSAGE));

        assertThat(verification.isRight()).isFalse();
        assertThat(verification.twice()).containsExactly(MESSAGE);
    }

    @Test
    void finds_numbers_that_are_wrong() throws SQLException {
        store();

        assertThat(verify("UPDATE user_counts SET messages = 2 WHERE messages = 1", acknowledged(MESSAGE))
                        .wrongCounts())
                .isEqualTo(1);
    }

    @Test
    void an_unanswered_write_may_be_stored_but_an_unconnected_one_is_not() throws SQLException {
        store();

        assertThat(verify("", List.of(new Write(MESSAGE, Outcome.UNANSWERED, 0, 1)))
                        .isRight())
                .isTrue();
        assertThat(verify("", List.of(new Write(Action.tweet(9, "Ada", "never"), Outcome.UNANSWERED, 0, 1)))
                        .isRight())
                .isTrue();
        assertThat(verify("", List.of(new Write(MESSAGE, Outcome.UNCONNECTED, 0, 1)))
                        .isRight())
                .isFalse();
    }

    private void store() throws SQLException {
        try (Database opened = new DatabaseOptions(database.environment()).open()) {
            execute(opened, """
                    INSERT INTO users (username, email, password_hash) VALUES ('Ada', 'a@b', 'none'), ('Bo', 'a@b', 'none');
                    INSERT INTO messages (author_id, text, published_at)
                    SELECT id, 'Written by 3', now() FROM users WHERE username = 'Ada';
                    INSERT INTO follows SELECT min(id), max(id) FROM users
                    """);
        }
    }

    private Verification verify(String damage, List<Write> ledger) throws SQLException {
        try (Database opened = new DatabaseOptions(database.environment()).open();
                Connection connection = opened.connect()) {
            execute(opened, damage);
            return Verification.of(ledger, connection);
        }
    }

    private static void execute(Database opened, String sql) throws SQLException {
        try (Connection connection = opened.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Write> acknowledged(Action... actions) {
        return List.of(actions).stream()
                .map(action -> new Write(action, Outcome.ACKNOWLEDGED, 0, 1))
                .toList();
    }
}
