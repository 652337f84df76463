package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Timelines for feed readers. */
class FeedsIT extends WebJourneys {

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private Browser reader;

    @BeforeEach
    void openAnonymousBrowser() {
        reader = newBrowser();
    }

    private Document atom(String path) {
        Page page = reader.open(path).assertStatus(200);
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("application/atom+xml;charset=UTF-8");
        return Jsoup.parse(page.body(), "", Parser.xmlParser());
    }

    private JsonObject json(String path) {
        Page page = reader.open(path).assertStatus(200);
        assertThat(page.header("Content-Type")).startsWith("application/feed+json");
        return Json.createReader(new StringReader(page.body())).readObject();
    }

    private void write(String text) {
        browser.submit(browser.open("/").form("compose").withText(text));
    }

    @Test
    void show_the_messages_of_the_page_that_names_them() {
        String name = signedIn(browser);
        write("first");
        write("<b>second</b>");

        for (String page : List.of("/public", pathOf(name))) {
            Document html = reader.open(page).document();
            String feed = html.select("link[rel=alternate][type=application/atom+xml]")
                    .attr("href");
            assertThat(atom(feed).select("entry > content").eachText()).as(feed).startsWith("<b>second</b>", "first");
            assertThat(json(feed.replace(".atom", ".json"))
                            .getJsonArray("items")
                            .getJsonObject(0)
                            .getString("content_text"))
                    .isEqualTo("<b>second</b>");
            assertThat(html.select("link[type=application/feed+json]").attr("href"))
                    .isEqualTo(feed.replace(".atom", ".json"));
        }
        assertThat(reader.open("/login").document().select("link[rel=alternate]"))
                .isEmpty();

        String address = atom("/feed/user" + pathOf(name) + ".atom")
                .select("entry > id")
                .get(0)
                .text();
        assertThat(reader.open(address.replaceFirst("^https?://[^/]+", "")).messages())
                .containsExactly("<b>second</b>");
    }

    @Test
    void lead_to_older_messages_and_repeat_none() {
        String name = signedIn(browser);
        for (int i = 0; i < 31; i++) {
            write("message " + i);
        }
        Document newest = atom("/feed/user" + pathOf(name) + ".atom");
        Document rest = atom(newest.select("feed > link[rel=next]").attr("href").replaceFirst("^https?://[^/]+", ""));

        assertThat(newest.select("entry")).hasSize(30);
        assertThat(rest.select("entry > content").eachText()).containsExactly("message 0");
        assertThat(rest.select("feed > link[rel=next]")).isEmpty();
    }

    @Test
    void answer_304_until_something_changes_and_leave_flagged_messages_out() {
        String name = signedIn(browser);
        write("rude");
        String path = "/feed/user" + pathOf(name) + ".atom";
        String tag = reader.open(path).header("ETag");

        assertThat(known(path, tag).assertStatus(304).body()).isEmpty();
        minitwit.database().update("UPDATE messages SET flagged = true WHERE text = 'rude'");
        assertThat(known(path, tag).assertStatus(200).body()).doesNotContain("rude");
    }

    private Page known(String path, String tag) {
        return reader.send(reader.request(path).header("If-None-Match", tag).GET());
    }

    @Test
    void name_themselves_as_the_reader_reaches_them() {
        Document feed = Jsoup.parse(
                reader.send(reader.request("/feed/public.atom")
                                .header("X-Forwarded-Proto", "https")
                                .GET())
                        .body(),
                "",
                Parser.xmlParser());
        assertThat(feed.select("feed > id").text()).startsWith("https://");
    }

    @Test
    void say_clearly_what_is_wrong() {
        String name = pathOf(registered());
        for (String path : List.of(
                "/feed",
                "/feed/",
                "/feed/public",
                "/feed/public.rss",
                "/feed/public.atom/",
                "/feed/.atom",
                "/feed/user/.atom",
                "/feed/user" + name,
                "/feed/user/nobody-of-that-name.atom",
                "/feed/user/%00.json",
                "/feed/user" + name + ".atom/x")) {
            assertThat(reader.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(reader.open("/feed/public.atom?older=x").status()).isEqualTo(400);
        assertThat(reader.send(reader.request("/feed/public.atom").POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(405);
        assertThat(reader.cookieNames()).isEmpty();
    }
}
