package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import dk.itu.minitwit.system.MiniTwitProcess;
import dk.itu.minitwit.web.Chromium.Screen;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A place to go on reading on the own timeline. */
class ReadingIT extends WebJourneys {

    private static final String LINE = "You read to here last time";

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private String author;
    private String reader;

    @BeforeEach
    void follow() {
        author = registered();
        reader = signedIn(browser);
        browser.submit(browser.open(pathOf(author)).form("follow"));
    }

    private void write(String... texts) {
        for (String text : texts) {
            new SimulatorApi(base()).post(author, text).assertDone();
        }
    }

    /** The reader comes back after a while. */
    private void pause() {
        minitwit.database().update("UPDATE readings SET read_at = read_at - interval '11 minutes'");
    }

    private static List<String> lines(Page page) {
        return page.document().select(".messages .text, .messages .line").eachText();
    }

    @Test
    void ends_at_a_line_on_every_device_and_the_line_stays_for_a_sitting() {
        write("first");
        assertThat(lines(browser.open("/"))).as("the first sitting").containsExactly("first");
        write("second");
        assertThat(lines(browser.open("/"))).as("the same sitting").containsExactly("second", "first");
        pause();
        write("third", "fourth");

        Browser device = newBrowser();
        device.signIn(reader, PASSWORD).assertStatus(200);
        for (int i = 0; i < 3; i++) {
            assertThat(lines(device.open("/"))).containsExactly("fourth", "third", LINE, "second", "first");
            assertThat(lines(browser.open("/"))).containsExactly("fourth", "third", LINE, "second", "first");
        }
        pause();
        assertThat(lines(browser.open("/"))).as("nothing new").containsExactly("fourth", "third", "second", "first");
    }

    @Test
    void is_not_moved_by_a_page_that_nobody_has_opened() {
        write("first");
        browser.open("/");
        pause();
        write("second");

        browser.send(browser.request("/")
                        .header("Sec-Purpose", "prefetch;prerender")
                        .GET())
                .assertStatus(200);
        browser.send(browser.request("/").method("HEAD", BodyPublishers.noBody()))
                .assertStatus(200);
        pause();
        write("third");

        assertThat(lines(browser.open("/"))).containsExactly("third", "second", LINE, "first");
    }

    @Test
    void is_where_two_pages_meet() {
        write("read");
        browser.open("/");
        pause();
        for (int i = 1; i <= 60; i++) {
            write("m" + i);
        }
        Page first = browser.open("/");
        Page second = browser.open(first.link("Older"));
        Page third = browser.open(second.link("Older"));

        assertThat(lines(first)).hasSize(30).doesNotContain(LINE);
        assertThat(lines(second)).hasSize(30).doesNotContain(LINE);
        assertThat(lines(third)).containsExactly(LINE, "read");
        assertThat(lines(browser.open(third.link("Newer")))).hasSize(31).endsWith("m1", LINE);
    }

    @Test
    void is_told_of_new_messages_by_a_conditional_request() {
        write("old");
        String home = live(browser, "/");
        String everybody = live(newBrowser(), "/public");
        String ofAuthor = live(browser, pathOf(author));
        Page nothing = browser.open(home).assertStatus(200);
        assertThat(nothing.body()).isEmpty();
        assertThat(nothing.header("Cache-Control")).isEqualTo("no-store");
        assertThat(nothing.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(known(home, nothing.header("ETag")).assertStatus(304).body()).isEmpty();

        browser.submit(browser.open("/").form("compose").withText("my own"));
        assertThat(known(home, nothing.header("ETag")).status()).isEqualTo(304);
        write("one", "two");

        assertThat(known(home, nothing.header("ETag")).assertStatus(200).body()).isEqualTo("2 new messages");
        assertThat(browser.open(ofAuthor).body()).isEqualTo("2 new messages");
        assertThat(browser.open(everybody).body()).isEqualTo("2 new messages");
        assertThat(newBrowser().open(everybody).body()).isEqualTo("3 new messages");
        assertThat(browser.open("/?older=" + home.split("=")[1]).document().select("[data-live]"))
                .isEmpty();
        assertThat(browser.open(pathOf(reader)).document().select("[data-live]"))
                .as("only own messages can be new")
                .isEmpty();
    }

    @Test
    void is_told_clearly_what_is_wrong_with_a_question() {
        String query = live(browser, "/").replaceFirst(".*\\?", "?");
        assertThat(newBrowser().open("/live/home" + query).status()).isEqualTo(403);
        for (String path :
                List.of("/live", "/live/", "/live/x", "/live/home/", "/live/user", "/live/user/nobody-of-that-name")) {
            assertThat(browser.open(path + query).status()).as(path).isEqualTo(404);
        }
        for (String bad : List.of("", "?top=", "?top=x")) {
            assertThat(browser.open("/live/public" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    private static String live(Browser with, String path) {
        return with.open(path).document().select("[role=status][data-live]").attr("data-live");
    }

    private Page known(String path, String tag) {
        return browser.send(browser.request(path).header("If-None-Match", tag).GET());
    }

    @ParameterizedTest
    @EnumSource
    void is_told_of_new_messages_on_the_open_page(Screen screen) {
        try (Chromium chromium = signedIn(screen, reader)) {
            chromium.inspect("first-minutes");
            write("old");
            chromium.open("/");
            write("one", "two");
            chromium.seenLater(".live a", text -> text.equals("2 new messages"));
            chromium.inspect("news");
            assertThat(chromium.texts(".messages .text")).as("the page stays").containsExactly("old");
            write("three");
            chromium.seenLater(".live a", text -> text.equals("3 new messages"));
            chromium.press(".live a");
            assertThat(chromium.texts(".messages .text")).containsExactly("three", "two", "one", "old");

            chromium.click("#live");
            chromium.reload();
            write("four");
            chromium.seenLater("main", text -> true);
            chromium.inspect("news-off");
            assertThat(chromium.text(".live")).isEmpty();
            chromium.click("#live");
            chromium.seenLater(".live a", text -> text.equals("1 new message"));
            pause();
            chromium.reload();
            assertThat(chromium.texts(".messages .line")).containsExactly(LINE);
            chromium.inspect("line");
        }
    }
}
