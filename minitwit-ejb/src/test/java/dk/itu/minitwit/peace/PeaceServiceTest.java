package dk.itu.minitwit.peace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeaceServiceTest {

    private static final String BARRIERS =
            "SELECT concat_ws(' ', u.username, kind, o.username) FROM barriers JOIN users u ON u.id = user_id"
                    + " JOIN users o ON o.id = other_id ORDER BY 1";
    private static final String WORDS = "SELECT word FROM muted_words ORDER BY word";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final PeaceService peace = new PeaceService();
    private long anna;
    private long bo;

    @BeforeEach
    void prepare() throws SQLException {
        peace.peace = new PeaceRepository();
        peace.peace.entityManager = DATABASE.entityManager();
        anna = data.user("anna");
        bo = data.user("bo");
    }

    @Test
    void mutes_and_unmutes_once() throws SQLException {
        peace.mute(anna, "bo");
        peace.mute(anna, "bo");
        assertThat(DATABASE.column(BARRIERS)).containsExactly("anna mute bo");
        assertThat(peace.barriers(anna)).containsExactly(new Barrier("bo", false));

        peace.unmute(anna, "bo");
        peace.unmute(anna, "bo");
        assertThat(DATABASE.column(BARRIERS)).isEmpty();
    }

    @Test
    void a_block_is_between_two_and_ends_their_follows() throws SQLException {
        long carl = data.user("carl");
        data.follow(anna, bo);
        data.follow(bo, anna);
        data.follow(bo, carl);
        DATABASE.execute("INSERT INTO notices (user_id, kind, actor_id) VALUES (?, 'follow', ?)", anna, bo);

        peace.block(anna, "bo");
        peace.block(anna, "bo");

        assertThat(DATABASE.column(BARRIERS)).containsExactly("anna block bo", "bo blocked anna");
        assertThat(DATABASE.column("SELECT followee_id FROM follows")).containsExactly(Long.toString(carl));
        assertThat(DATABASE.column("SELECT concat_ws('|', following, followers) FROM user_counts ORDER BY user_id"))
                .containsExactly("0|0", "1|0", "0|1");
        assertThat(DATABASE.number("SELECT count(*) FROM notices")).isZero();
        assertThat(peace.barriers(anna)).containsExactly(new Barrier("bo", true));
        assertThat(peace.barriers(bo)).as("nobody is told").isEmpty();
    }

    @Test
    void an_unblock_ends_the_own_block_only() throws SQLException {
        peace.block(anna, "bo");
        peace.block(bo, "anna");
        peace.mute(anna, "bo");

        peace.unblock(anna, "bo");

        assertThat(DATABASE.column(BARRIERS)).containsExactly("anna blocked bo", "anna mute bo", "bo block anna");
        peace.unblock(bo, "anna");
        assertThat(DATABASE.column(BARRIERS)).containsExactly("anna mute bo");
    }

    @Test
    void concerns_other_users_only() {
        assertRefused(ErrorKind.NOT_FOUND, () -> peace.mute(anna, "anna"));
        assertRefused(ErrorKind.NOT_FOUND, () -> peace.block(anna, "nobody"));
        assertRefused(ErrorKind.NOT_FOUND, () -> peace.unblock(anna, "\0"));
        assertRefused(ErrorKind.NOT_FOUND, () -> peace.unmute(anna, "\uD83C"));
    }

    @Test
    void keeps_few_words() throws SQLException {
        peace.muteWord(anna, " two  words ");
        peace.muteWord(anna, "two  words");
        assertThat(DATABASE.column(WORDS)).containsExactly("two  words");
        peace.unmuteWord(anna, "two  words");
        peace.unmuteWord(anna, "\0");
        assertThat(DATABASE.column(WORDS)).isEmpty();

        for (String none : new String[] {null, "", " ", "\u200B", "a\nb", "x".repeat(61)}) {
            assertRefused(ErrorKind.INVALID, () -> peace.muteWord(anna, none));
        }
        for (int i = 0; i < 60; i++) {
            peace.muteWord(anna, "w" + i);
        }
        assertThat(DATABASE.column(WORDS)).hasSize(PeaceService.MOST_WORDS);
    }

    private static void assertRefused(ErrorKind kind, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }
}
