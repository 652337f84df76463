package dk.itu.minitwit.like;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LikeServiceTest {

    private static final String LIKES = "SELECT coalesce(sum(likes), 0) FROM message_counts";
    private static final String NOTICES =
            "SELECT concat_ws('|', user_id, kind, actor_id, message_id, seen) FROM notices";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final TestMetrics metrics = new TestMetrics();
    private final LikeService likes = new LikeService();
    private long anna;
    private long bo;
    private long message;

    @BeforeEach
    void prepare() throws SQLException {
        likes.likes = new LikeRepository();
        likes.likes.entityManager = DATABASE.entityManager();
        likes.metrics = metrics.metrics();
        anna = data.user("anna");
        bo = data.user("bo");
        message = data.message(anna, "hi", Instant.EPOCH);
    }

    @Test
    void a_like_counts_once_and_is_told_once() throws SQLException {
        likes.like(bo, "anna", message);
        likes.like(bo, "anna", message);

        assertThat(DATABASE.number(LIKES)).isEqualTo(1);
        assertThat(DATABASE.column(NOTICES)).containsExactly(anna + "|like|" + bo + "|" + message + "|f");
        assertThat(metrics.counts()).isEqualTo(Map.of("minitwit_likes_total", 2));
    }

    @Test
    void a_like_taken_back_leaves_nothing() throws SQLException {
        likes.like(bo, "anna", message);
        likes.unlike(bo, "anna", message);
        likes.unlike(bo, "anna", message);

        assertThat(DATABASE.number(LIKES)).isZero();
        assertThat(DATABASE.column(NOTICES)).isEmpty();
        assertThat(metrics.counts()).containsEntry("minitwit_unlikes_total", 2);
    }

    @Test
    void a_muted_user_raises_no_notice_and_a_blocked_one_cannot_like() throws SQLException {
        long carl = data.user("carl");
        data.mute(anna, bo);
        data.block(anna, carl);

        likes.like(bo, "anna", message);
        assertNotFound(() -> likes.like(carl, "anna", message));

        assertThat(DATABASE.number(LIKES)).isEqualTo(1);
        assertThat(DATABASE.column(NOTICES)).isEmpty();
    }

    @Test
    void nobody_is_told_of_oneself() throws SQLException {
        likes.like(anna, "anna", message);

        assertThat(DATABASE.number(LIKES)).isEqualTo(1);
        assertThat(DATABASE.column(NOTICES)).isEmpty();
    }

    @Test
    void there_are_likes_of_visible_messages_of_the_author_only() throws SQLException {
        long flagged = data.message(anna, "flagged", Instant.EPOCH);
        data.flag(flagged);

        assertNotFound(() -> likes.like(bo, "bo", message));
        assertNotFound(() -> likes.like(bo, "anna", flagged));
        assertNotFound(() -> likes.like(bo, "anna", flagged + 1));
        assertNotFound(() -> likes.like(bo, "anna\u0000", message));
        assertNotFound(() -> likes.unlike(bo, "bo", message));
        assertThat(DATABASE.number("SELECT count(*) FROM likes")).isZero();
        assertThat(metrics.counts()).isEmpty();
    }

    @Test
    void a_deleted_message_or_user_takes_likes_and_notices_along() throws SQLException {
        long other = data.message(anna, "other", Instant.EPOCH);
        likes.like(bo, "anna", message);
        likes.like(bo, "anna", other);

        DATABASE.execute("DELETE FROM messages WHERE id = ?", other);
        assertThat(DATABASE.column(NOTICES)).containsExactly(anna + "|like|" + bo + "|" + message + "|f");
        DATABASE.execute("SELECT delete_user(?)", bo);

        assertThat(DATABASE.number(LIKES)).isZero();
        assertThat(DATABASE.column(NOTICES)).isEmpty();
    }

    private static void assertNotFound(ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.NOT_FOUND);
    }
}
