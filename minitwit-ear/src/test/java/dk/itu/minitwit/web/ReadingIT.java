package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
