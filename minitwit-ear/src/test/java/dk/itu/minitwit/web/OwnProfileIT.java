package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user's own texts on the profile, and the message shown first. */
class OwnProfileIT extends WebJourneys {

    private String name;

    @BeforeEach
    void begin() {
        name = signedIn(browser);
    }

    @Test
    void others_read_what_a_user_says() {
        Form form =
                browser.open(browser.open(pathOf(name)).link("Edit profile")).form("profileText");

        Page changed = browser.submit(form.with(Map.of(
                "displayName", "<b>Ann\u202E</b>",
                "biography", "<script>x</script> \"'&",
                "link", "https://example.org/?a='b'&c")));

        assertThat(changed.flashes()).containsExactly("Your profile was changed");
        Page seen = newBrowser().open(pathOf(name));
        assertThat(seen.heading()).isEqualTo(name + "'s Timeline");
        assertThat(seen.document().select(".about p").eachText())
                .containsExactly(
                        "<b>Ann\u27E8U+202E\u27E9</b>", "<script>x</script> \"'&", "https://example.org/?a='b'&c");
        assertThat(seen.document().select(".about a").attr("href")).isEqualTo("https://example.org/?a='b'&c");
        assertThat(seen.document().select(".about a").attr("rel")).isEqualTo("nofollow noopener ugc");
        assertThat(browser.open("/settings/profile").form("profileText").fields())
                .containsEntry("profileText:displayName", "<b>Ann\u202E</b>");
    }

    @Test
    void a_refused_text_is_kept_and_empty_ones_are_none() {
        Form form = browser.open("/settings/profile").form("profileText");

        Page refused = browser.submit(form.with(Map.of("biography", "kept", "link", "javascript:alert(1)")))
                .assertStatus(400);
        assertThat(refused.errors()).containsExactly("A link is a web address that begins with https:// or http://");
        assertThat(refused.form("profileText").fields())
                .containsEntry("profileText:biography", "kept")
                .containsEntry("profileText:link", "javascript:alert(1)");
        browser.submit(form);
        assertThat(newBrowser().open(pathOf(name)).document().select(".about")).isEmpty();
    }

    @Test
    void one_message_is_pinned_until_it_goes() {
        String one = write("one");
        String two = write("two");
        browser.submit(browser.open(browser.open(one).link("Pin to my profile")).form("pin"));
        Page pinned = browser.submit(browser.open(two + "/pin").form("pin"));

        assertThat(pinned.path()).isEqualTo(pathOf(name));
        assertThat(pinned.flashes()).containsExactly("The message is pinned to your profile");
        assertThat(newBrowser().open(pathOf(name)).messages()).containsExactly("two", "two", "one");
        Page off =
                browser.submit(browser.open(pinned.link("Take off my profile")).form("unpin"));
        assertThat(off.messages()).containsExactly("two", "one");

        browser.submit(browser.open(two + "/pin").form("pin"));
        browser.submit(browser.open(two + "/delete").form("delete"));
        assertThat(newBrowser().open(pathOf(name)).messages()).containsExactly("one");
    }

    @Test
    void nobody_pins_the_messages_of_others() {
        String address = write("mine");
        Browser other = newBrowser();
        signedIn(other);

        other.open(address + "/pin").assertStatus(403);
        assertThat(newBrowser().open(address + "/pin").path()).isEqualTo("/login");
    }

    @Test
    void the_navigation_shows_where_one_is() {
        assertThat(here("/")).isEqualTo("My timeline");
        assertThat(here("/public")).isEqualTo("Public timeline");
        assertThat(here(pathOf(name))).isEqualTo(name);
        assertThat(here("/add_message")).isEqualTo("Write");
        assertThat(here("/docs")).isEmpty();
    }

    private String here(String path) {
        return browser.open(path)
                .document()
                .select(".masthead [aria-current=page]")
                .text();
    }

    private String write(String text) {
        return browser.submit(browser.open("/add_message").form("compose").withText(text))
                .document()
                .select(".messages small a")
                .attr("href");
    }
}
