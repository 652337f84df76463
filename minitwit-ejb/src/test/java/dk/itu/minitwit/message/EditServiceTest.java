package dk.itu.minitwit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Edits: the service with its repository and database. */
class EditServiceTest {

    private static final Instant WRITTEN = Instant.parse("2026-02-03T04:05:06Z");

    private static final String STORED =
            "SELECT concat_ws('|', text, edited_at AT TIME ZONE 'UTC', mentions) FROM messages";

    private static final String TOLD =
            "SELECT concat_ws('|', u.username, kind) FROM notices JOIN users u ON u.id = user_id" + " ORDER BY 1";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final TestMetrics metrics = new TestMetrics();
    private final EditService edits = new EditService();
    private long anna;
    private long bo;
    private long message;

    @BeforeEach
    void prepare() throws SQLException {
        edits.edits = new EditRepository();
        edits.edits.entityManager = DATABASE.entityManager();
        edits.metrics = metrics.metrics();
        anna = data.user("anna");
        bo = data.user("bo");
        message = data.message(anna, "before", WRITTEN);
        after(Duration.ofMinutes(14));
    }

    @Test
    void changes_the_text_and_marks_the_message() throws SQLException {
        edits.edit(anna, message, "after");

        assertThat(DATABASE.column(STORED)).containsExactly("after|2026-02-03 04:19:06");
        assertThat(DATABASE.column("SELECT message_id FROM edited_words")).containsExactly("" + message);
        assertThat(metrics.counts()).isEqualTo(Map.of("minitwit_messages_edited_total", 1));
        edits.edit(anna, message, "again");
        assertThat(DATABASE.column(STORED)).containsExactly("again|2026-02-03 04:19:06");
    }

    @Test
    void ends_after_a_quarter_of_an_hour() throws SQLException {
        after(EditService.EDITABLE);
        edits.edit(anna, message, "in the last second");
        after(EditService.EDITABLE.plusSeconds(1));

        assertRefused(ErrorKind.INVALID, anna, "too late");
        assertThat(DATABASE.column("SELECT text FROM messages")).containsExactly("in the last second");
        assertThat(EditService.isEditable(
                        WRITTEN, WRITTEN.plus(EditService.EDITABLE).plusMillis(999)))
                .isTrue();
        assertThat(EditService.isEditable(
                        WRITTEN, WRITTEN.plus(EditService.EDITABLE).plusSeconds(1)))
                .isFalse();
    }

    @Test
    void is_for_the_author_of_a_message_that_can_be_seen() throws SQLException {
        assertRefused(ErrorKind.NOT_FOUND, bo, "not mine");
        assertRefused(ErrorKind.INVALID, anna, "");
        assertRefused(ErrorKind.INVALID, anna, "x".repeat(4097));
        data.flag(message);
        assertRefused(ErrorKind.NOT_FOUND, anna, "hidden");

        assertThat(DATABASE.column(STORED)).containsExactly("before");
        assertThat(DATABASE.number("SELECT count(*) FROM edited_words")).isZero();
    }

    @Test
    void tells_whom_the_new_text_mentions_and_untells_the_others() throws SQLException {
        data.user("Carl");
        edits.edit(anna, message, "@bo and @anna");
        assertThat(DATABASE.column(TOLD)).containsExactly("bo|mention");
        DATABASE.execute("UPDATE notices SET seen = true");

        edits.edit(anna, message, "@bo and @Carl");
        assertThat(DATABASE.column(TOLD)).containsExactly("Carl|mention", "bo|mention");
        assertThat(DATABASE.column("SELECT unnest(mentions) FROM messages")).containsExactlyInAnyOrder("Carl", "bo");
        assertThat(DATABASE.number("SELECT count(*) FROM notices WHERE seen"))
                .as("bo is not told again")
                .isEqualTo(1);

        edits.edit(anna, message, "nobody");
        assertThat(DATABASE.column(TOLD)).isEmpty();
    }

    @Test
    void leaves_the_notices_of_replies_and_likes() throws SQLException {
        long reply = data.reply(anna, data.message(bo, "question", WRITTEN), "answer", WRITTEN);
        DATABASE.execute(
                "INSERT INTO notices (user_id, kind, actor_id, message_id) VALUES (?, 'reply', ?, ?)", bo, anna, reply);
        DATABASE.execute(
                "INSERT INTO notices (user_id, kind, actor_id, message_id) VALUES (?, 'like', ?, ?)", anna, bo, reply);

        edits.edit(anna, reply, "another answer to @bo");

        assertThat(DATABASE.column(TOLD)).containsExactly("anna|like", "bo|reply");
    }

    @Test
    void keeps_the_counters() throws SQLException {
        data.like(bo, message);
        edits.edit(anna, message, "after");

        assertThat(DATABASE.number("SELECT messages FROM user_counts WHERE user_id = ?", anna))
                .isEqualTo(1);
        assertThat(DATABASE.number("SELECT likes FROM message_counts")).isEqualTo(1);
    }

    private void after(Duration age) {
        edits.clock = Clock.fixed(WRITTEN.plus(age).plusMillis(500), ZoneOffset.UTC);
    }

    private void assertRefused(ErrorKind kind, long author, String text) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> edits.edit(author, message, text))
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }
}
