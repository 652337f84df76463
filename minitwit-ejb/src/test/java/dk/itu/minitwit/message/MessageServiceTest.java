package dk.itu.minitwit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing messages: the service with its repository and database. */
class MessageServiceTest {

    /** Executions until the driver prepares the statement and PostgreSQL compares plans, with a margin. */
    private static final int PLANNED_ANEW = 15;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestMetrics metrics = new TestMetrics();
    private MessageService messages;

    @BeforeEach
    void prepare() throws SQLException {
        messages = service(DATABASE.entityManager());
        new TestData(DATABASE).user("anna");
        new TestData(DATABASE).user("bo");
    }

    @Test
    void stores_text_author_and_time_in_whole_seconds() throws SQLException {
        messages.post("bo", "<rødgrød> 'med' \\ \"fløde\" $1 ? :x {0}\r\n🍓");

        assertThat(stored()).isEqualTo("bo|<rødgrød> 'med' \\ \"fløde\" $1 ? :x {0}\r\n🍓|2026-02-03 04:05:06|f");
        assertThat(metrics.counts()).isEqualTo(Map.of("minitwit_messages_total", 1));
    }

    @Test
    void counts_characters_and_not_Java_chars() throws SQLException {
        messages.post("anna", "🍓".repeat(4096));

        assertThat(DATABASE.number("SELECT char_length(text) FROM messages")).isEqualTo(4096);
        assertRefused(ErrorKind.INVALID, "A message has at most 4096 characters", "anna", "🍓".repeat(4097));
    }

    /** Tests the planner's choice: opt-in. */
    @Test
    @Tag("opt-in")
    void has_one_plan_for_all_messages_without_mentions() throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT 'user ' || n, 'a@b', 'none' FROM generate_series(1, 5000) n");
        DATABASE.execute("ANALYZE users");
        Object generic = DATABASE.inTransaction(() -> {
            for (int i = 0; i < PLANNED_ANEW; i++) {
                messages.post("anna", "number " + i);
            }
            return DATABASE.entityManager()
                    .createNativeQuery("SELECT sum(generic_plans) > 0 FROM pg_prepared_statements"
                            + " WHERE statement LIKE '%INSERT INTO messages%'")
                    .getSingleResult();
        });

        assertThat(generic).isEqualTo(true);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void refuses_a_missing_text(String text) throws SQLException {
        assertRefused(ErrorKind.INVALID, "You have to enter a message", "anna", text);
        assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD83C", "\uDF53\uD83C"})
    void refuses_text_that_the_database_cannot_store(String text) throws SQLException {
        assertRefused(ErrorKind.INVALID, "A message may not contain U+0000 or half a surrogate pair", "anna", text);
        assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "Anna", "", "an%", "anna\u0000", "\uD83C", "x' OR ''='"})
    void knows_no_such_author(String author) throws SQLException {
        assertRefused(ErrorKind.NOT_FOUND, "There is no such user", author, "hi");
        assertNothingStored();
    }

    @Test
    void posts_once_however_often_the_form_is_sent() throws SQLException {
        for (int i = 0; i < 3; i++) {
            messages.postOnce("anna", "hi", "form 1");
        }

        assertThat(DATABASE.number("SELECT count(*) FROM messages")).isEqualTo(1);
        assertThat(metrics.counts()).isEqualTo(Map.of("minitwit_messages_total", 1));
        assertNotFound(() -> messages.postOnce("nobody", "hi", "form 1"));
        assertNotFound(() -> messages.postOnce("\uD83C", "hi", "form 1"));
    }

    @Test
    void posts_again_for_another_text_form_or_author() throws SQLException {
        messages.postOnce("anna", "hi", "form 1");
        messages.postOnce("anna", "ho", "form 1");
        messages.postOnce("anna", "hi", "form 2");
        messages.postOnce("bo", "hi", "form 1");
        messages.post("anna", "hi");
        messages.post("anna", "hi");

        assertThat(DATABASE.number("SELECT count(*) FROM messages")).isEqualTo(6);
    }

    @Test
    void posts_once_when_two_nodes_do_it_at_the_same_time() throws Exception {
        EntityManager other = DATABASE.anotherEntityManager();
        MessageService otherNode = service(other);
        CompletableFuture<Void> second = TestDatabase.inTransaction(other, () -> {
            otherNode.postOnce("anna", "hi", "form 1");
            // Waits for the other transaction's commit.
            return CompletableFuture.runAsync(() -> messages.postOnce("anna", "hi", "form 1"));
        });

        second.get(30, TimeUnit.SECONDS);
        assertThat(DATABASE.number("SELECT count(*) FROM messages")).isEqualTo(1);
    }

    @Test
    void a_program_that_sends_its_key_again_gets_the_same_message() throws SQLException {
        PostedMessage first = messages.postOnceByKey("anna", "hi", "key 1");

        assertThat(messages.postOnceByKey("anna", "hi", "key 1")).isEqualTo(first);
        assertThat(first.text()).isEqualTo("hi");
        assertThat(messages.postOnceByKey("bo", "hi", "key 1").id()).isNotEqualTo(first.id());
        assertThat(messages.postOnceByKey("anna", "hi", "key 2").id()).isNotEqualTo(first.id());
        messages.postOnce("anna", "hi", "key 1");
        assertThat(DATABASE.number("SELECT count(*) FROM messages")).isEqualTo(4);
        assertNotFound(() -> messages.postOnceByKey("nobody", "hi", "key 1"));
    }

    @Test
    void a_key_is_for_one_text() throws SQLException {
        messages.postOnceByKey("anna", "hi", "key 1");

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> messages.postOnceByKey("anna", "ho", "key 1"))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.CONFLICT))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("Idempotency-Key"));
        assertThat(DATABASE.number("SELECT count(*) FROM messages")).isEqualTo(1);
    }

    @Test
    void a_key_that_comes_twice_at_once_posts_once() throws Exception {
        EntityManager other = DATABASE.anotherEntityManager();
        MessageService otherNode = service(other);
        CompletableFuture<PostedMessage> second = TestDatabase.inTransaction(other, () -> {
            otherNode.postOnceByKey("anna", "hi", "key 1");
            // Waits for the other transaction's commit.
            return CompletableFuture.supplyAsync(() -> messages.postOnceByKey("anna", "hi", "key 1"));
        });

        assertThat(second.get(30, TimeUnit.SECONDS).id()).isEqualTo(DATABASE.number("SELECT id FROM messages"));
    }

    @Test
    void stores_the_existing_users_among_the_mentions() throws SQLException {
        new TestData(DATABASE).user("Carl Carlsen");

        messages.post("anna", "@bo, meet @Carl Carlsen and @dora! not@anna");

        assertThat(DATABASE.column("SELECT unnest(mentions) FROM messages"))
                .containsExactlyInAnyOrder("bo", "Carl Carlsen");
    }

    @Test
    void stores_no_mentions_without_mentioned_users() throws SQLException {
        messages.post("anna", "@nobody and a@b");

        assertThat(DATABASE.number("SELECT count(*) FROM messages WHERE mentions IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void deletes_own_messages_only() throws SQLException {
        messages.post("anna", "hi");
        long id = DATABASE.number("SELECT id FROM messages");
        long anna = DATABASE.number("SELECT id FROM users WHERE username = 'anna'");
        long bo = DATABASE.number("SELECT id FROM users WHERE username = 'bo'");

        assertNotFound(() -> messages.delete(bo, id));
        assertThat(DATABASE.number("SELECT count(*) FROM messages")).isEqualTo(1);
        messages.delete(anna, id);
        assertThat(DATABASE.number("SELECT count(*) FROM messages")).isZero();
        assertNotFound(() -> messages.delete(anna, id));
    }

    @Test
    void stores_a_reply_once_with_its_mentions() throws SQLException {
        messages.post("anna", "hi");
        long parent = DATABASE.number("SELECT id FROM messages");

        messages.reply("bo", "hi @anna", "form", parent);
        messages.reply("bo", "hi @anna", "form", parent);

        assertThat(DATABASE.column("SELECT concat_ws('|', text, mentions[1], parent_id, parent_author_id)"
                        + " FROM replies JOIN messages ON messages.id = message_id"))
                .containsExactly("hi @anna|anna|" + parent + "|"
                        + DATABASE.number("SELECT id FROM users WHERE username = 'anna'"));
        assertThat(metrics.counts())
                .containsEntry("minitwit_messages_total", 2)
                .containsEntry("minitwit_replies_total", 1);
        messages.reply("bo", "again", null, parent);
        messages.reply("bo", "again", null, parent);
        assertThat(DATABASE.number("SELECT replies FROM message_counts")).isEqualTo(3);
    }

    @Test
    void tells_mentioned_users_and_the_answered_one() throws SQLException {
        new TestData(DATABASE).user("Carl Carlsen");
        String notices = "SELECT concat_ws('|', u.username, kind, a.username) FROM notices"
                + " JOIN users u ON u.id = user_id JOIN users a ON a.id = actor_id ORDER BY 1";
        messages.post("anna", "@Carl Carlsen and @Carl Carlsen, not @nobody, @anna");
        assertThat(DATABASE.column(notices)).containsExactly("Carl Carlsen|mention|anna");

        messages.reply("bo", "@anna and @Carl Carlsen", "form", DATABASE.number("SELECT id FROM messages"));
        messages.reply("anna", "@anna", "form", DATABASE.number("SELECT min(id) FROM messages"));
        assertThat(DATABASE.column(notices))
                .containsExactly("Carl Carlsen|mention|anna", "Carl Carlsen|mention|bo", "anna|reply|bo");
    }

    @Test
    void tells_nobody_of_muted_users_and_lets_no_blocked_one_reply() throws SQLException {
        TestData data = new TestData(DATABASE);
        long anna = DATABASE.number("SELECT id FROM users WHERE username = 'anna'");
        long bo = DATABASE.number("SELECT id FROM users WHERE username = 'bo'");
        messages.post("anna", "hi");
        long parent = DATABASE.number("SELECT id FROM messages");
        data.mute(anna, bo);

        messages.post("bo", "@anna");
        messages.reply("bo", "hi", "form", parent);
        assertThat(DATABASE.number("SELECT count(*) FROM notices")).isZero();

        data.block(anna, bo);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> messages.reply("bo", "again", "form", parent))
                .withMessage("The message that you answer is gone");
    }

    @Test
    void tells_nobody_whose_name_only_begins_a_mentioned_name() throws SQLException {
        new TestData(DATABASE).user("Carl");
        new TestData(DATABASE).user("Carl Carlsen");

        messages.post("anna", "@Carl Carlsen");

        assertThat(DATABASE.column("SELECT username FROM notices JOIN users ON users.id = user_id"))
                .containsExactly("Carl Carlsen");
    }

    @Test
    void stores_no_reply_to_a_message_that_is_gone_or_flagged() throws SQLException {
        messages.post("anna", "hi");
        long parent = DATABASE.number("SELECT id FROM messages");
        DATABASE.execute("UPDATE messages SET flagged = true");

        for (long id : new long[] {parent, parent + 1}) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> messages.reply("bo", "hi", "form", id))
                    .withMessage("The message that you answer is gone")
                    .extracting(BusinessException::kind)
                    .isEqualTo(ErrorKind.INVALID);
        }
        assertThat(DATABASE.number("SELECT count(*) FROM messages")).isEqualTo(1);
    }

    @Test
    void stores_no_reply_of_somebody_unknown() throws SQLException {
        messages.post("anna", "hi");
        long parent = DATABASE.number("SELECT id FROM messages");

        assertNotFound(() -> messages.reply("nobody", "hi", "form", parent));
        assertNotFound(() -> messages.reply("\uD83C", "hi", "form", parent));
    }

    private static void assertNotFound(ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.NOT_FOUND);
    }

    private MessageService service(EntityManager entityManager) {
        MessageService service = new MessageService();
        service.messages = new MessageRepository();
        service.messages.entityManager = entityManager;
        service.clock = Clock.fixed(Instant.parse("2026-02-03T04:05:06.999Z"), ZoneOffset.UTC);
        service.metrics = metrics.metrics();
        return service;
    }

    private void assertRefused(ErrorKind kind, String message, String author, String text) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> messages.post(author, text))
                .withMessage(message)
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }

    private void assertNothingStored() throws SQLException {
        assertThat(DATABASE.number("SELECT count(*) FROM messages")).isZero();
        assertThat(metrics.counts()).isEmpty();
    }

    private static String stored() throws SQLException {
        return DATABASE.column("SELECT concat_ws('|', username, text, published_at AT TIME ZONE 'UTC', flagged)"
                        + " FROM messages JOIN users ON users.id = author_id")
                .get(0);
    }
}
