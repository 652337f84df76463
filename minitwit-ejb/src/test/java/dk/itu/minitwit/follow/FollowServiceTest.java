package dk.itu.minitwit.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows: the service with its repository and database. */
class FollowServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final TestMetrics metrics = new TestMetrics();
    private final FollowService follows = new FollowService();
    private long anna;
    private long bo;

    @BeforeEach
    void prepare() throws SQLException {
        follows.follows = FollowRepositoryTest.repository(DATABASE.entityManager());
        follows.metrics = metrics.metrics();
        anna = data.user("anna");
        bo = data.user("bo");
        data.user("carl");
    }

    @Test
    void follows_and_unfollows_any_number_of_times() {
        run(() -> follows.follow("anna", "bo"));
        run(() -> follows.follow("anna", "bo"));
        assertThat(follows.followedBy("anna", 10)).containsExactly("bo");

        run(() -> follows.unfollow("anna", "bo"));
        run(() -> follows.unfollow("anna", "bo"));
        assertThat(follows.followedBy("anna", 10)).isEmpty();
        assertThat(metrics.counts()).isEqualTo(Map.of("minitwit_follows_total", 2, "minitwit_unfollows_total", 2));
    }

    @Test
    void lists_both_ways_page_by_page() throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String name = "user " + i;
            long user = data.user(name);
            data.follow(anna, user);
            data.follow(user, anna);
            names.add(name);
        }

        for (BiFunction<String, Integer, FollowPage> list : List.<BiFunction<String, Integer, FollowPage>>of(
                (after, size) -> follows.following(anna, after, size),
                (after, size) -> follows.followers(anna, after, size))) {
            FollowPage first = list.apply(null, 2);
            FollowPage second = list.apply(first.next(), 2);
            FollowPage third = list.apply(second.next(), 2);

            assertThat(first.usernames()).isEqualTo(names.subList(0, 2));
            assertThat(second.usernames()).isEqualTo(names.subList(2, 4));
            assertThat(third.usernames()).isEqualTo(names.subList(4, 5));
            assertThat(third.next()).isNull();
        }
    }

    @Test
    void tells_of_a_new_follower_once_and_takes_it_back() throws SQLException {
        long bo = DATABASE.number("SELECT id FROM users WHERE username = 'bo'");
        String notices = "SELECT concat_ws('|', user_id, kind, actor_id) FROM notices";
        follows.follow("bo", "anna");
        assertThat(DATABASE.column(notices)).as("by the API").isEmpty();

        follows.followWithNotice("anna", "bo");
        follows.followWithNotice("anna", "bo");
        follows.followWithNotice("anna", "anna");
        assertThat(DATABASE.column(notices)).containsExactly(bo + "|follow|" + anna);

        follows.unfollowWithNotice("anna", "bo");
        assertThat(DATABASE.column(notices)).isEmpty();
        assertThat(follows.followedBy("anna", 10)).containsExactly("anna");
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> follows.followWithNotice("anna", "nobody"));
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> follows.unfollowWithNotice("nobody", "bo"));
    }

    @Test
    void hides_muted_users_from_lists_and_lets_no_blocked_one_follow() throws SQLException {
        long bo = DATABASE.number("SELECT id FROM users WHERE username = 'bo'");
        data.follow(anna, bo);
        data.follow(bo, anna);
        data.mute(anna, bo);

        assertThat(follows.following(anna, anna, null, 1).usernames()).isEmpty();
        assertThat(follows.followers(anna, anna, null, 1).usernames()).isEmpty();
        assertThat(follows.followers(bo, anna, null, 1).usernames()).containsExactly("bo");
        follows.unfollow("bo", "anna");
        follows.followWithNotice("bo", "anna");
        assertThat(DATABASE.number("SELECT count(*) FROM notices")).isZero();

        follows.unfollow("bo", "anna");
        data.block(anna, bo);
        for (List<String> pair : List.of(List.of("anna", "bo"), List.of("bo", "anna"))) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> follows.followWithNotice(pair.get(0), pair.get(1)));
        }
    }

    @Test
    void gives_a_page_without_a_next_one_when_it_is_just_full() throws SQLException {
        data.follow(anna, bo);

        assertThat(follows.following(anna, null, 1)).isEqualTo(new FollowPage(List.of("bo"), null));
        assertThat(follows.followers(anna, null, 1)).isEqualTo(new FollowPage(List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "zzzzzzzzzzzzzzzzz", "1 "})
    void refuses_a_cursor_that_is_none(String cursor) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> follows.followers(anna, cursor, 1))
                .withMessage("This link to a page is damaged: start from the first.")
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void gives_at_most_as_many_names_as_asked_for() {
        run(() -> follows.follow("anna", "carl"));
        run(() -> follows.follow("anna", "bo"));

        assertThat(follows.followedBy("anna", 0)).isEmpty();
        assertThat(follows.followedBy("anna", 1)).containsExactly("bo");
        assertThat(follows.followedBy("anna", 2)).containsExactly("bo", "carl");
        assertThat(follows.followedBy("bo", 10)).isEmpty();
    }

    @Test
    void knows_no_such_user() {
        for (String unknown : new String[] {"nobody", "Anna", "", "bo\u0000", "\uD83C"}) {
            assertNotFound(() -> follows.follow("anna", unknown));
            assertNotFound(() -> follows.follow(unknown, "anna"));
            assertNotFound(() -> follows.unfollow("anna", unknown));
            assertNotFound(() -> follows.unfollow(unknown, "anna"));
            assertNotFound(() -> follows.followedBy(unknown, 10));
            assertNotFound(() -> follows.followedBy(unknown, 0));
        }
        assertThat(metrics.counts()).isEmpty();
    }

    private static void run(Runnable work) {
        work.run();
    }

    private static void assertNotFound(Runnable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> run(work))
                .withMessage("There is no such user")
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.NOT_FOUND);
    }
}
