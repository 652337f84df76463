package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FollowingIT extends WebJourneys {

    @Test
    void tells_the_state_and_changes_it() {
        String other = signedIn(newBrowser());
        String self = signedIn(browser);
        assertThat(browser.open(pathOf(self)).followStatus()).startsWith("This is you!");

        Page stranger = browser.open(pathOf(other));
        assertThat(stranger.followStatus()).startsWith("You are not yet following this user.");
        assertThat(stranger.document()
                        .select("div.followstatus input[type=submit]")
                        .val())
                .isEqualTo("Follow user");

        Page followed = browser.submit(stranger.form("follow"));
        assertThat(followed.path()).isEqualTo(pathOf(other));
        assertThat(followed.flashes()).containsExactly("You are now following \"" + other + "\"");
        assertThat(followed.followStatus()).startsWith("You are currently following this user.");
        assertThat(followed.document()
                        .select("div.followstatus input[type=submit]")
                        .val())
                .isEqualTo("Unfollow user");

        Page unfollowed = browser.submit(followed.form("unfollow"));
        assertThat(unfollowed.flashes()).containsExactly("You are no longer following \"" + other + "\"");
        assertThat(unfollowed.followStatus()).startsWith("You are not yet following this user.");
    }

    @Test
    void an_old_link_asks_for_confirmation() {
        String other = signedIn(newBrowser());
        signedIn(browser);

        Page asked = browser.open(pathOf(other) + "/follow");
        assertThat(browser.open(pathOf(other)).followStatus()).startsWith("You are not yet following");
        browser.submit(asked.form("follow"));
        assertThat(browser.open(pathOf(other)).followStatus()).startsWith("You are currently following");
        browser.submit(browser.open(pathOf(other) + "/unfollow").form("unfollow"));
        assertThat(browser.open(pathOf(other)).followStatus()).startsWith("You are not yet following");
    }

    @Test
    void anonymous_readers_sign_in_and_come_back() {
        String other = signedIn(newBrowser());
        String self = freshName();
        browser.signUp(self, PASSWORD);

        Page login = browser.open(pathOf(other) + "/follow");
        assertThat(login.path()).isEqualTo("/login");
        Page back = browser.submit(login.form("login").with(java.util.Map.of("username", self, "password", PASSWORD)));
        assertThat(back.path()).isEqualTo(pathOf(other) + "/follow");
        assertThat(browser.submit(back.form("follow")).flashes())
                .containsExactly("You are now following \"" + other + "\"");
    }

    @Test
    void unknown_users_are_not_found() {
        signedIn(browser);
        browser.open("/nobody%20of%20that%20name").assertStatus(404);
        browser.open("/nobody%20of%20that%20name/follow").assertStatus(404);
        browser.open("/nobody%20of%20that%20name/unfollow").assertStatus(404);
    }

    @Test
    void a_new_user_is_told_what_to_do_and_whom_to_follow() {
        Browser others = newBrowser();
        signedIn(others);
        others.submit(others.open("/").form("compose").withText("hello"));
        signedIn(browser);

        Page home = browser.open("/");
        assertThat(home.document().select(".first ol > li")).hasSize(3);
        assertThat(home.body()).doesNotContain("There's no message so far.");
        Form form = home.formIn(".first form").pressed("follow:submit", "x");
        String first = home.document().select(".first button").attr("formaction");
        Page after = browser.submit(new Form(first, form.fields()));

        assertThat(after.path()).isEqualTo("/");
        assertThat(after.flashes().get(0)).startsWith("You are now following");
        assertThat(after.document().select(".first")).isEmpty();
        assertThat(after.messages()).isNotEmpty();
    }
}
