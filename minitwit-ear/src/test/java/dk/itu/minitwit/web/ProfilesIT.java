package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The head of a profile, and the lists of its numbers. */
class ProfilesIT extends WebJourneys {

    private static final int LIST_PAGE = 50;

    @Test
    void numbers_follow_the_events() {
        Browser reader = newBrowser();
        String readerName = signedIn(reader);
        String name = signedIn(browser);
        assertThat(numbers(name)).containsExactly("0 messages", "0 following", "0 followers");

        browser.submit(browser.open("/").form("compose").withText("one"));
        reader.submit(reader.open(pathOf(name)).form("follow"));
        assertThat(numbers(name)).containsExactly("1 message", "0 following", "1 follower");
        assertThat(numbers(readerName)).containsExactly("0 messages", "1 following", "0 followers");

        browser.submit(browser.open("/").form("compose").withText("two"));
        reader.submit(reader.open(pathOf(name)).form("unfollow"));
        assertThat(numbers(name)).containsExactly("2 messages", "0 following", "0 followers");
    }

    @Test
    void lists_followed_users_and_followers() {
        String name = signedIn(browser);
        String other = signedIn(newBrowser());
        browser.submit(browser.open(pathOf(other)).form("follow"));

        Page following = newBrowser().open(pathOf(name) + "/following");
        assertThat(following.heading()).isEqualTo("Followed by " + name);
        assertThat(users(following)).containsExactly(other);
        Page followers = newBrowser().open(pathOf(other) + "/followers");
        assertThat(followers.heading()).isEqualTo("Followers of " + other);
        assertThat(users(followers)).containsExactly(name);
        assertThat(newBrowser().open(pathOf(name) + "/followers").body()).contains("There's no follower so far.");
        assertThat(newBrowser().open("/user" + pathOf(other) + "/following").body())
                .contains("Nobody is followed so far.");
    }

    @Test
    void pages_through_a_long_list_once() {
        SimulatorApi api = new SimulatorApi(base());
        String name = registered();
        List<String> others = new ArrayList<>();
        for (int i = 0; i <= LIST_PAGE; i++) {
            String other = registered();
            api.follow(name, other).assertDone();
            others.add(other);
        }

        Page first = browser.open(pathOf(name) + "/following");
        Page second = browser.open(first.link("More"));

        List<String> listed = new ArrayList<>(users(first));
        assertThat(listed).hasSize(LIST_PAGE);
        listed.addAll(users(second));
        assertThat(listed).isEqualTo(others);
        assertThat(second.link("More")).isNull();
    }

    /** The API accepts any name: a page reveals that it is not the name that it looks like. */
    @Test
    void a_name_that_hides_something_shows_it() {
        String rest = freshName();
        String name = "an\u202E\u200Bna " + rest;
        SimulatorApi api = new SimulatorApi(base());
        api.register(name, "a@b", "p").assertDone();
        api.post(name, "I am @" + name + "'s").assertDone();
        signedIn(browser);

        Page page = browser.open(
                "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        Page followed = browser.submit(page.form("follow"));

        String shown = "an\u27E8U+202E\u27E9\u27E8U+200B\u27E9na " + rest;
        assertThat(page.heading()).isEqualTo(shown + "'s Timeline");
        assertThat(page.document().title()).startsWith(shown + "'s Timeline");
        assertThat(page.authors()).containsExactly(shown);
        assertThat(page.messages()).containsExactly("I am @" + shown + "'s");
        assertThat(page.document().select("h1 bdi").text()).isEqualTo(shown);
        assertThat(followed.flashes()).containsExactly("You are now following \"" + shown + "\"");
        Page list =
                browser.open(followed.document().select("header a[href^=/Bo]").attr("href") + "/following");
        assertThat(users(list)).containsExactly(shown);
        assertThat(list.body()).doesNotContain("\u202E", "\u200B");
    }

    @Test
    void an_unknown_user_has_no_lists_and_a_damaged_link_says_so() {
        String name = signedIn(browser);
        for (String list : List.of("/following", "/followers")) {
            browser.open("/nobody-of-that-name" + list).assertStatus(404);
            browser.open(pathOf(name) + list + "?after=%3F").assertStatus(400);
        }
    }

    private List<String> numbers(String name) {
        return newBrowser().open(pathOf(name)).document().select(".numbers a").eachText();
    }

    private static List<String> users(Page page) {
        return page.document().select("ul.users > li a").eachText();
    }
}
