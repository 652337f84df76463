package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The search, and the pages of tags. */
class SearchIT extends WebJourneys {

    private static final Duration INDEXED = Duration.ofSeconds(20);

    @Test
    void finds_messages_shortly_after_they_are_written_and_no_deleted_ones() {
        String name = signedIn(browser);
        String word = word();
        post("Blåbær " + word + " <b>");

        Page found = await("/search?q=" + word + "%20BLABAER");

        assertThat(found.messages()).containsExactly("Blåbær " + word + " <b>");
        assertThat(found.document().select("input[type=search]").val()).isEqualTo(word + " BLABAER");
        assertThat(newBrowser().open("/search?q=%22" + word + "%20b%22").messages())
                .hasSize(1);
        String address = found.document().select(".messages small a").attr("href");
        browser.submit(browser.open(address + "/delete").form("delete"));
        Page nothing = browser.open("/search?q=" + word);
        assertThat(nothing.document().select(".empty").text()).isEqualTo("There's no such message.");
        assertThat(browser.open("/search?q=" + name.toLowerCase().replace(" ", "%20"))
                        .document()
                        .select(".users a")
                        .eachAttr("href"))
                .containsExactly(pathOf(name));
    }

    @Test
    void shows_a_form_first_and_takes_any_text() {
        Page form = browser.open("/search");
        assertThat(form.heading()).isEqualTo("Search");
        assertThat(form.document().select(".empty, .messages")).isEmpty();

        for (String text :
                new String[] {"%27%29%3B--", "%22", "%26%7C%21%3A%2A", "%3Cscript%3E", "%F0%9F%8D%93", "a*"}) {
            browser.open("/search?q=" + text).assertStatus(200);
        }
        browser.open("/search?q=" + "x".repeat(281)).assertStatus(400);
        browser.open("/search?q=x&older=%3F").assertStatus(400);
    }

    @Test
    void tags_are_links_to_their_pages() {
        signedIn(browser);
        String tag = "Tåg" + word();
        Page home = post("I like #" + tag + ", not a#b or #1");

        assertThat(home.document().select(".messages .text a").eachText()).contains("#" + tag);
        String address = home.document().select(".messages .text a").attr("href");
        Page page = await(address);
        assertThat(page.heading()).isEqualTo("#" + tag);
        assertThat(page.messages()).containsExactly("I like #" + tag + ", not a#b or #1");
        assertThat(browser.open("/tag/" + tag.toUpperCase().replace("Å", "A")).messages())
                .hasSize(1);
        browser.open("/tag/no%20tag").assertStatus(404);
        browser.open("/tag").assertStatus(404);
    }

    private Page post(String text) {
        return browser.submit(browser.open("/").form("compose").withText(text));
    }

    private Page await(String address) {
        return Await.until(
                "a message is indexed",
                INDEXED,
                () -> browser.open(address),
                page -> !page.messages().isEmpty());
    }

    private static String word() {
        return freshName().replace("Bo ", "x");
    }
}
