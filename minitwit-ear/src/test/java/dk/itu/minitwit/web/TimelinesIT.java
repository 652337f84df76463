package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TimelinesIT extends WebJourneys {

    @Test
    void anonymous_readers_are_sent_to_the_public_timeline() {
        Page page = browser.open("/");
        assertThat(page.path()).isEqualTo("/public");
        assertThat(page.heading()).isEqualTo("Public Timeline");
    }

    @Test
    void shows_a_message_everywhere_it_belongs() {
        String name = signedIn(browser);
        Page home =
                browser.submit(browser.open("/").form("compose").withText("<test message 2> & \u00e9 \ud83d\ude00"));

        assertThat(home.path()).isEqualTo("/");
        assertThat(home.flashes()).containsExactly("Your message was recorded");
        for (String path : List.of("/", "/public", pathOf(name), "/user" + pathOf(name))) {
            Page page = browser.open(path);
            assertThat(page.messages()).as(path).contains("<test message 2> & \u00e9 \ud83d\ude00");
            assertThat(page.authors()).as(path).contains(name);
        }
        assertThat(browser.open(pathOf(name)).heading()).isEqualTo(name + "'s Timeline");
        assertThat(browser.open("/").body()).contains("&lt;test message 2&gt;");
    }

    @Test
    void shows_times_exactly() {
        signedIn(browser);
        Page home = browser.submit(browser.open("/").form("compose").withText("now"));
        Element time = home.document().select("ul.messages time").first();
        assertThat(Instant.parse(time.attr("datetime")))
                .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
        assertThat(time.attr("title")).endsWith(" UTC");
    }

    @Test
    void stores_nothing_empty_and_says_so() {
        String name = signedIn(browser);
        Page page = browser.submit(browser.open("/").form("compose").withText(" \r\n "));
        assertThat(page.assertStatus(400).errors()).containsExactly("You have to enter a message");
        assertThat(browser.open(pathOf(name)).body()).contains("There's no message so far.");
    }

    @Test
    void keeps_a_text_that_is_too_long() {
        String name = signedIn(browser);
        String text = "\ud83d\ude00".repeat(281);
        Page page = browser.submit(browser.open("/").form("compose").withText(text));
        assertThat(page.assertStatus(400).errors())
                .containsExactly("A message has at most 280 characters: yours has 281");
        assertThat(page.form("compose").fields()).containsEntry("compose:text", text);
        assertThat(browser.open(pathOf(name)).messages()).isEmpty();

        browser.submit(page.form("compose").withText("\ud83d\ude00".repeat(280)))
                .assertStatus(200);
        assertThat(browser.open(pathOf(name)).messages()).containsExactly("\ud83d\ude00".repeat(280));
    }

    @Test
    void pages_through_everything_once() {
        String name = signedIn(browser);
        SimulatorApi api = new SimulatorApi(base());
        IntStream.rangeClosed(1, 65).forEach(i -> api.post(name, "m" + i).assertDone());

        Page first = browser.open(pathOf(name));
        List<String> read = new ArrayList<>(first.messages());
        assertThat(read).hasSize(30);
        assertThat(first.link("Newer")).isNull();
        Page second = browser.open(first.link("Older"));
        // Another user keeps posting: no message is repeated or skipped.
        browser.submit(browser.open("/").form("compose").withText("m66"));
        read.addAll(second.messages());
        Page third = browser.open(second.link("Older"));
        read.addAll(third.messages());
        assertThat(third.link("Older")).isNull();
        assertThat(read)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 64)
                        .mapToObj(i -> "m" + (65 - i))
                        .toList());
        assertThat(browser.open(third.link("Newer")).messages()).isEqualTo(second.messages());
        Page newer = browser.open(second.link("Newer"));
        assertThat(newer.messages())
                .as("the nearest, not the newest")
                .startsWith("m65")
                .hasSize(30);
        assertThat(browser.open(newer.link("Newer")).messages())
                .as("the top, full")
                .hasSize(30)
                .startsWith("m66", "m65");
    }

    @Test
    void home_shows_followed_users_only() {
        Browser other = newBrowser();
        String author = signedIn(other);
        other.submit(other.open("/").form("compose").withText("from the other"));
        signedIn(browser);
        assertThat(browser.open("/").messages()).isEmpty();

        browser.submit(browser.open(pathOf(author)).form("follow"));
        assertThat(browser.open("/").messages()).containsExactly("from the other");
    }

    @Test
    void reading_makes_no_session_and_no_cookie() {
        for (String path : List.of("/", "/public", "/public?older=x", "/nobody-of-that-name", "/avatar/Ann")) {
            browser.open(path);
        }
        assertThat(browser.cookieNames()).isEmpty();
        browser.open("/login");
        browser.open("/register");
        assertThat(browser.cookieNames()).as("a form's token, no session").containsOnly("minitwit-csrf");
    }
}
