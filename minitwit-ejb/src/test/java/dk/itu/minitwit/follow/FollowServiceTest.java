package dk.itu.minitwit.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who follows whom: the service with its repository and database. */
class FollowServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestMetrics metrics = new TestMetrics();
    private final FollowService follows = new FollowService();
    private long anna;
    private long bo;

    @BeforeEach
    void prepare() throws SQLException {
        follows.follows = FollowRepositoryTest.repository(DATABASE.entityManager());
        follows.metrics = metrics.registry();
        anna = new TestData(DATABASE).user("anna");
        bo = new TestData(DATABASE).user("bo");
        new TestData(DATABASE).user("carl");
    }

    @Test
    void follows_and_unfollows_any_number_of_times() {
        run(() -> follows.follow("anna", "bo"));
        run(() -> follows.follow("anna", "bo"));
        assertThat(follows.followedBy("anna", 10)).containsExactly("bo");

        run(() -> follows.unfollow("anna", "bo"));
        run(() -> follows.unfollow("anna", "bo"));
        assertThat(follows.followedBy("anna", 10)).isEmpty();
        assertThat(metrics.counts()).isEqualTo(Map.of("minitwit_follows", 2, "minitwit_unfollows", 2));
    }

    @Test
    void tells_whether_somebody_is_followed() {
        run(() -> follows.follow("anna", "bo"));

        assertThat(follows.isFollowing(anna, "bo")).isTrue();
        assertThat(follows.isFollowing(bo, "anna")).isFalse();
        assertThat(follows.isFollowing(anna, "carl")).isFalse();
        assertThat(follows.isFollowing(anna, "nobody")).isFalse();
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
        DATABASE.inTransaction(() -> {
            work.run();
            return null;
        });
    }

    private static void assertNotFound(Runnable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> run(work))
                .withMessage("There is no such user")
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.NOT_FOUND);
    }
}
