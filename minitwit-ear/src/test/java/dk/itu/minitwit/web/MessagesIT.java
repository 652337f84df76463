package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A single message: its address, posting it once, deletion, mentions. */
class MessagesIT extends WebJourneys {

    @Test
    void has_an_address_where_it_stands_alone() {
        String name = signedIn(browser);
        post("one");
        Page home = post("<two> & more");

        Page page = newBrowser().open(address(home));
        assertThat(page.path()).startsWith(pathOf(name) + "/");
        assertThat(page.messages()).containsExactly("<two> & more");
        assertThat(page.heading()).isEqualTo("Message by " + name);
        assertThat(page.document().select("meta[property=og:description]").attr("content"))
                .isEqualTo("<two> & more");
    }

    @Test
    void is_found_at_no_other_address() {
        signedIn(browser);
        String address = address(post("mine"));
        String other = signedIn(newBrowser());
        String id = address.substring(address.lastIndexOf('/'));

        browser.open(pathOf(other) + id).assertStatus(404);
        browser.open("/nobody-of-that-name" + id).assertStatus(404);
        browser.open(address + "0000000").assertStatus(404);
    }

    @Test
    void is_posted_once_however_often_its_form_is_sent() {
        String name = signedIn(browser);
        Form form = browser.open("/").form("compose");

        for (int i = 0; i < 3; i++) {
            assertThat(browser.submit(form.withText("once")).flashes()).containsExactly("Your message was recorded");
        }
        assertThat(browser.open(pathOf(name)).messages()).containsExactly("once");

        browser.submit(form.withText("another text in the same form"));
        post("once");
        assertThat(browser.open(pathOf(name)).messages())
                .containsExactly("once", "another text in the same form", "once");
    }

    @Test
    void is_posted_by_a_form_that_does_not_tell_which_it_is() {
        String name = signedIn(browser);
        Form form = browser.open("/").form("compose").without("form").withText("old client");

        browser.submit(form);
        browser.submit(form);

        assertThat(browser.open(pathOf(name)).messages()).containsExactly("old client", "old client");
    }

    @Test
    void is_deleted_by_its_author_after_a_confirmation() {
        String name = signedIn(browser);
        post("stays");
        Page home = post("goes");
        String address = address(home);

        Page asked = browser.open(
                home.document().select("ul.messages > li a.delete").get(0).attr("href"));
        assertThat(asked.messages()).containsExactly("goes");
        assertThat(browser.open(pathOf(name)).messages())
                .as("nothing happened yet")
                .contains("goes");
        Page after = browser.submit(asked.form("delete"));

        assertThat(after.flashes()).containsExactly("Your message was deleted");
        assertThat(after.messages()).containsExactly("stays");
        browser.open(address).assertStatus(404);
        assertThat(browser.submit(asked.form("delete")).assertStatus(200).messages())
                .as("a second click")
                .containsExactly("stays");
    }

    @Test
    void only_the_author_deletes_a_message() {
        String name = signedIn(browser);
        String address = address(post("mine"));
        Browser other = newBrowser();
        signedIn(other);

        assertThat(other.open(address).document().select("a.delete")).isEmpty();
        other.open(address + "/delete").assertStatus(403);
        Form own = browser.open(address + "/delete").form("delete");
        String token = other.open("/").form("compose").fields().get("csrf");
        other.submit(own.with(Map.of("csrf", token))).assertStatus(403);
        assertThat(newBrowser().open(address + "/delete").path()).isEqualTo("/login");

        assertThat(browser.open(pathOf(name)).messages()).containsExactly("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\u3164", "\u2800", "\uFEFF", "\n\u3000\u2060"})
    void has_something_that_can_be_seen(String blank) {
        String name = signedIn(browser);

        assertThat(post(blank).assertStatus(400).errors()).containsExactly("You have to enter a message");
        assertThat(browser.open(pathOf(name)).messages()).isEmpty();
    }

    @Test
    void is_written_and_shown_in_the_direction_of_its_script() {
        signedIn(browser);

        Page home = post("\u05E9\u05DC\u05D5\u05DD https://example.org\u3002");

        assertThat(home.document().select("textarea").attr("dir")).isEqualTo("auto");
        assertThat(home.document().select("ul.messages .text").attr("dir")).isEqualTo("auto");
        assertThat(home.document().select("ul.messages .text a").attr("href")).isEqualTo("https://example.org");
        assertThat(home.document().select("ul.messages bdi > strong > a")).hasSize(1);
    }

    @Test
    void links_mentioned_users() {
        String other = signedIn(newBrowser());
        String name = signedIn(browser);

        Page home = post("@" + other + ", @" + name + " and @nobody of that name: a@" + other);

        List<Element> links = home.document().select("ul.messages > li").get(0).select(".text a");
        assertThat(links).extracting(link -> link.attr("href")).containsExactly(pathOf(other), pathOf(name));
        assertThat(home.messages().get(0))
                .isEqualTo("@" + other + ", @" + name + " and @nobody of that name: a@" + other);
    }

    private Page post(String text) {
        return browser.submit(browser.open("/").form("compose").withText(text));
    }

    /** The address of the newest message of a page. */
    private static String address(Page page) {
        return page.document().select("ul.messages > li small a").get(0).attr("href");
    }
}
