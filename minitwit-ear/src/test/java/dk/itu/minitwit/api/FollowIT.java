package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.followsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GET and POST /fllws/{username}. */
class FollowIT extends ApiCases {

    private static final String NOBODY = "nobody of this name";

    private String ann;
    private String bo;

    @BeforeEach
    void twoUsers() {
        ann = user();
        bo = user();
    }

    private void assertFollows(String follower, String... followees) {
        assertThat(api.get(followsOf(follower)).follows()).containsExactlyInAnyOrder(followees);
    }

    @Test
    void the_list_has_the_followed_users() {
        String eve = user();
        api.follow(ann, bo).assertDone();
        api.follow(ann, eve).assertDone();
        api.follow(bo, ann).assertDone();

        assertFollows(ann, bo, eve);
        assertFollows(bo, ann);
        assertFollows(eve);
    }

    @Test
    void the_list_has_one_key() {
        assertThat(api.get(followsOf(ann)).assertOk().body()).isEqualTo("{\"follows\":[]}");

        api.follow(ann, bo).assertDone();

        assertThat(api.get(followsOf(ann)).assertOk().body()).isEqualTo("{\"follows\":[\"" + bo + "\"]}");
    }

    @Test
    void following_twice_is_following_once() {
        api.follow(ann, bo).assertDone();
        api.follow(ann, bo).assertDone();

        assertFollows(ann, bo);
    }

    @Test
    void unfollowing_ends_it() {
        api.follow(ann, bo).assertDone();
        api.follow(bo, ann).assertDone();

        api.unfollow(ann, bo).assertDone();

        assertFollows(ann);
        assertFollows(bo, ann);
    }

    @Test
    void unfollowing_an_unfollowed_user_changes_nothing() {
        api.unfollow(ann, bo).assertDone();
        api.unfollow(ann, bo).assertDone();

        assertFollows(ann);
    }

    @Test
    void follow_counts_when_both_are_given() {
        String eve = user();
        api.follow(ann, eve).assertDone();

        api.postTo(followsOf(ann), Body.of("follow", bo, "unfollow", eve)).assertDone();
        assertFollows(ann, bo, eve);

        api.unfollow(ann, bo).assertDone();
        api.postTo(followsOf(ann), Body.of("unfollow", eve, "follow", bo)).assertDone();
        assertFollows(ann, bo, eve);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"follow\":null}", "{\"follow\":null,\"unfollow\":null}", "{\"Follow\":\"a\"}"})
    void one_of_both_has_to_be_given(String body) {
        api.postTo(followsOf(ann), body).assertError(400);
    }

    @Test
    void an_absent_follow_leaves_the_unfollow() {
        api.follow(ann, bo).assertDone();

        api.postTo(followsOf(ann), "{\"follow\":null,\"unfollow\":\"" + bo + "\"}")
                .assertDone();

        assertFollows(ann);
    }

    @Test
    void unknown_users_have_no_follows() {
        api.get(followsOf(NOBODY)).assertError(404);
        api.follow(NOBODY, bo).assertError(404);
        api.unfollow(NOBODY, bo).assertError(404);
        api.follow(NOBODY, NOBODY).assertError(404);
    }

    @Test
    void unknown_users_have_no_followers() {
        api.follow(ann, NOBODY).assertError(404);
        api.unfollow(ann, NOBODY).assertError(404);
        api.follow(ann, bo.toUpperCase(Locale.ROOT)).assertError(404);

        assertFollows(ann);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void no_user_has_an_impossible_name(String escaped) {
        String[] changes = {"follow", "unfollow"};
        for (String change : changes) {
            ApiAnswer answer = api.postTo(followsOf(ann), "{\"" + change + "\":\"" + escaped + "\"}");
            assertThat(answer.status()).as(answer.body()).isIn(400, 404);
            answer.assertError();
        }
    }
}
