package dk.itu.minitwit.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class FollowRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private FollowRepository follows;
    private long anna;
    private long bo;

    static FollowRepository repository(EntityManager entityManager) {
        FollowRepository repository = new FollowRepository();
        repository.entityManager = entityManager;
        return repository;
    }

    @BeforeEach
    void prepare() throws SQLException {
        follows = repository(DATABASE.entityManager());
        anna = data.user("anna");
        bo = data.user("bo");
    }

    @Test
    void follows_in_one_direction() throws SQLException {
        assertThat(follows.follow("anna", "bo")).isTrue();

        assertThat(pairs()).containsExactly(anna + ">" + bo);
    }

    @Test
    void follows_once_however_often_it_is_asked() throws SQLException {
        assertThat(follows.follow("anna", "bo")).isTrue();
        assertThat(follows.follow("anna", "bo")).isTrue();

        assertThat(pairs()).hasSize(1);
    }

    @Test
    void a_user_may_follow_itself() throws SQLException {
        assertThat(follows.follow("anna", "anna")).isTrue();
        assertThat(pairs()).containsExactly(anna + ">" + anna);

        assertThat(follows.unfollow("anna", "anna")).isTrue();
        assertThat(pairs()).isEmpty();
    }

    @Test
    void unfollows_this_one_only() throws SQLException {
        long carl = data.user("carl");
        data.follow(anna, bo);
        data.follow(anna, carl);
        data.follow(bo, anna);
        data.follow(carl, bo);

        assertThat(follows.unfollow("anna", "bo")).isTrue();

        assertThat(pairs()).containsExactly(anna + ">" + carl, bo + ">" + anna, carl + ">" + bo);
    }

    @Test
    void unfollowing_an_unfollowed_user_is_no_error() throws SQLException {
        data.follow(bo, anna);

        assertThat(follows.unfollow("anna", "bo")).isTrue();

        assertThat(pairs()).containsExactly(bo + ">" + anna);
    }

    @Test
    void changes_nothing_when_one_of_them_does_not_exist() throws SQLException {
        data.follow(anna, bo);

        assertThat(follows.follow("anna", "nobody")).isFalse();
        assertThat(follows.follow("nobody", "anna")).isFalse();
        assertThat(follows.unfollow("anna", "nobody")).isFalse();
        assertThat(follows.unfollow("nobody", "bo")).isFalse();

        assertThat(pairs()).containsExactly(anna + ">" + bo);
    }

    @Test
    void distinguishes_an_unknown_user_from_a_user_without_follows() throws SQLException {
        data.follow(bo, anna);

        assertThat(follows.followedBy("nobody", 10)).isEmpty();
        assertThat(follows.followedBy("anna", 10)).containsExactly((String) null);
        assertThat(follows.followedBy("bo", 10)).containsExactly("anna");
    }

    @Test
    void lists_the_longest_registered_first_up_to_the_limit() throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 9; i >= 0; i--) {
            String name = "user " + i;
            names.add(name);
            data.follow(anna, data.user(name));
        }

        assertThat(follows.followedBy("anna", 100)).containsExactlyElementsOf(names);
        assertThat(follows.followedBy("anna", 3)).containsExactlyElementsOf(names.subList(0, 3));
    }

    @Test
    void follows_once_when_two_nodes_do_it_at_the_same_time() throws Exception {
        EntityManager other = DATABASE.anotherEntityManager();
        CompletableFuture<Boolean> second = TestDatabase.inTransaction(other, () -> {
            assertThat(repository(other).follow("anna", "bo")).isTrue();
            // Waits for the other transaction's commit.
            return CompletableFuture.supplyAsync(() -> follows.follow("anna", "bo"));
        });

        assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(pairs()).hasSize(1);
    }

    private static List<String> pairs() throws SQLException {
        return DATABASE.column("SELECT follower_id || '>' || followee_id FROM follows ORDER BY 1");
    }
}
