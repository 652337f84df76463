package dk.itu.minitwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The authors of the messages on a home timeline. */
class HomeTimelineTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final TimelineRepository timelines = new TimelineRepository();
    private long anna;
    private long bo;

    @BeforeEach
    void prepare() throws SQLException {
        timelines.entityManager = DATABASE.entityManager();
        anna = data.user("anna");
        bo = data.user("bo");
    }

    @Test
    void shows_own_messages_and_messages_of_followed_users() throws SQLException {
        long carl = data.user("carl");
        data.follow(anna, bo);
        data.follow(carl, anna);
        data.message(bo, "of bo", NOON);
        data.message(carl, "of carl", NOON);
        data.message(anna, "of anna", NOON);

        assertThat(home(anna, 10)).containsExactly("of anna", "of bo");
        assertThat(home(bo, 10)).containsExactly("of bo");
        assertThat(home(carl, 10)).containsExactly("of anna", "of carl");
    }

    @Test
    void shows_each_message_once_to_a_user_that_follows_itself() throws SQLException {
        data.follow(anna, anna);
        data.message(anna, "mine", NOON);

        assertThat(home(anna, 10)).containsExactly("mine");
    }

    @Test
    void shows_nothing_when_the_only_one_followed_is_silent() throws SQLException {
        data.follow(anna, bo);
        data.message(data.user("stranger"), "strange", NOON);

        assertThat(home(anna, 10)).isEmpty();
    }

    @Test
    void shows_the_others_when_one_of_many_followed_is_silent() throws SQLException {
        data.follow(anna, bo);
        for (int i = 0; i < 20; i++) {
            long author = data.user("author " + i);
            data.follow(anna, author);
            data.message(author, "old " + i, NOON);
            data.message(author, "new " + i, NOON.plusSeconds(1));
        }

        assertThat(home(anna, 22)).hasSize(22).startsWith("new 19", "new 18").endsWith("new 0", "old 19", "old 18");
        assertThat(home(anna, 100)).hasSize(40);
    }

    @Test
    void shows_all_messages_to_a_user_with_a_thousand_follows_whatever_others_wrote_since() throws SQLException {
        long carl = data.user("carl");
        data.follow(anna, bo);
        data.followStrangers(anna, 1_000);
        data.message(bo, "first", NOON);
        data.message(bo, "second", NOON);
        DATABASE.execute(
                "INSERT INTO messages (author_id, text, published_at)"
                        + " SELECT ?, 'noise', to_timestamp(?) FROM generate_series(1, 1001)",
                carl,
                NOON.getEpochSecond());
        data.message(bo, "third", NOON.plusSeconds(1));
        data.message(anna, "mine", NOON.plusSeconds(2));

        assertThat(home(anna, 1)).containsExactly("mine");
        assertThat(home(anna, 2)).containsExactly("mine", "third");
        assertThat(home(anna, 3)).containsExactly("mine", "third", "second");
        assertThat(home(anna, 10)).containsExactly("mine", "third", "second", "first");
    }

    @Test
    void shows_replies_to_followed_users_and_to_oneself_only() throws SQLException {
        long carl = data.user("carl");
        data.follow(anna, bo);
        long own = data.message(anna, "own", NOON);
        long ofBo = data.message(bo, "of bo", NOON);
        long ofCarl = data.message(carl, "of carl", NOON);
        data.reply(bo, ofCarl, "bo to carl", NOON);
        data.reply(bo, own, "bo to anna", NOON);
        data.reply(bo, ofBo, "bo to bo", NOON);
        data.reply(anna, ofCarl, "anna to carl", NOON);
        data.reply(carl, own, "carl to anna", NOON);

        assertThat(home(anna, 10))
                .containsExactly("anna to carl", "bo to bo", "bo to anna", "of bo", "own")
                .isEqualTo(home(anna, 5));
        assertThat(home(bo, 10)).containsExactly("bo to bo", "bo to anna", "bo to carl", "of bo");

        data.followStrangers(anna, 1_000);
        assertThat(home(anna, 5)).containsExactly("anna to carl", "bo to bo", "bo to anna", "of bo", "own");
    }

    @Test
    void shows_no_muted_and_no_blocked_users() throws SQLException {
        long carl = data.user("carl");
        long dora = data.user("dora");
        for (long author : new long[] {bo, carl, dora}) {
            data.follow(anna, author);
            data.message(author, "of " + author, NOON);
        }
        data.mute(anna, bo);
        data.block(carl, anna);

        assertThat(home(anna, 10)).containsExactly("of " + dora);
        data.followStrangers(anna, 1_000);
        assertThat(home(anna, 1)).containsExactly("of " + dora);
        assertThat(texts(timelines.everybodyInContext(anna, PageRequest.newest(), 10)))
                .containsExactly("of " + dora);
        assertThat(timelines.everybodyInContext(carl, PageRequest.newest(), 10)).hasSize(3);
        assertThat(timelines.everybodyInContext(TimelineService.ANONYMOUS, PageRequest.newest(), 10))
                .hasSize(3);
        assertThat(timelines.everybody(PageRequest.newest(), 10, Integer.MAX_VALUE))
                .as("for the API")
                .hasSize(3);
    }

    private static List<String> texts(List<MessageView> messages) {
        return messages.stream().map(MessageView::text).toList();
    }

    private List<String> home(long user, int limit) {
        return timelines.followedBy(user, PageRequest.newest(), limit).stream()
                .map(MessageView::text)
                .toList();
    }
}
