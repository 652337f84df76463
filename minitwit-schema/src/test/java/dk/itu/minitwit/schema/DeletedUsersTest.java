package dk.itu.minitwit.schema;

import static dk.itu.minitwit.SqlErrors.NOT_NULL;
import static dk.itu.minitwit.SqlErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.SchemaDatabase;
import dk.itu.minitwit.TestData;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A deleted user leaves nothing but the reserved name. */
@Timeout(60)
class DeletedUsersTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final String INSERT =
            "INSERT INTO users (username, email, password_hash) VALUES ('anna', 'a@b', 'x')";

    @RegisterExtension
    static final SchemaDatabase DATABASE = SchemaDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);

    @Test
    void take_their_messages_and_follows_along() throws SQLException {
        long anna = data.user("anna");
        long bo = data.user("bo");
        long cy = data.user("cy");
        data.message(anna, "hi", NOW);
        data.flag(data.message(anna, "rude", NOW));
        data.message(bo, "hello", NOW);
        data.follow(anna, bo);
        data.follow(cy, anna);
        data.follow(cy, bo);

        delete(anna);

        assertThat(DATABASE.column("SELECT username FROM users ORDER BY id")).containsExactly("bo", "cy");
        assertThat(DATABASE.column("SELECT username FROM deleted_users")).containsExactly("anna");
        assertThat(DATABASE.column("SELECT text FROM messages")).containsExactly("hello");
        assertThat(DATABASE.column("SELECT concat_ws(' ', user_id, messages, following, followers)"
                        + " FROM user_counts ORDER BY user_id"))
                .containsExactly(bo + " 1 0 1", cy + " 0 1 0");
    }

    @Test
    void are_deleted_once() throws SQLException {
        long anna = data.user("anna");
        delete(anna);

        assertRefused(NOT_NULL, () -> delete(anna));
    }

    @Test
    void leave_a_name_that_nobody_gets() throws SQLException {
        delete(data.user("anna"));

        DATABASE.execute(INSERT);
        DATABASE.execute(INSERT + " ON CONFLICT (username) DO NOTHING");
        data.user("Anna");

        assertThat(DATABASE.column("SELECT username FROM users")).containsExactly("Anna");
    }

    /** The unique index alone would admit the waiting sign-up as soon as the row is gone. */
    @Test
    void leave_a_name_that_nobody_gets_who_asks_during_the_deletion() throws Exception {
        long anna = data.user("anna");
        try (Connection deleting = DATABASE.connect();
                Statement statement = deleting.createStatement()) {
            deleting.setAutoCommit(false);
            statement.execute("SELECT delete_user(" + anna + ")");
            CompletableFuture<Void> signUp = CompletableFuture.runAsync(DeletedUsersTest::insertElsewhere);
            Await.until("the sign-up waits", () -> DATABASE.waiting() == 1);
            deleting.commit();
            signUp.get(30, TimeUnit.SECONDS);
        }

        assertThat(DATABASE.number("SELECT count(*) FROM users")).isZero();
    }

    private static void insertElsewhere() {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(INSERT);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void delete(long id) throws SQLException {
        DATABASE.execute("SELECT delete_user(?)", id);
    }
}
