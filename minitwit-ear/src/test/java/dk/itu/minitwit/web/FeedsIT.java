package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.system.MiniTwitProcess;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
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
    void show_a_tag_and_a_conversation() {
        String name = signedIn(browser);
        String tag = "feed" + name.substring(3);
        write("about #" + tag);
        String message = browser.open(pathOf(name))
                .document()
                .select(".messages small a")
                .attr("href");
        browser.submit(browser.open(message).form("compose").withText("an answer"));
        String ofTag = feedOn("/tag/" + tag);
        String ofConversation = feedOn(message);
        assertThat(ofConversation).isEqualTo("/feed/user" + message.replaceFirst("^/user", "") + ".atom");

        assertThat(atom(ofConversation).select("entry > content").eachText())
                .containsExactly("an answer", "about #" + tag);
        assertThat(json(ofConversation.replace(".atom", ".json")).getString("home_page_url"))
                .endsWith(message);
        // The search has its own index, made after the messages.
        Await.until(
                "the tag",
                Duration.ofSeconds(20),
                () -> atom(ofTag).select("entry > id").eachText(),
                ids -> ids.size() == 1);
        assertThat(atom(ofTag).select("entry > id").text())
                .isEqualTo(base().resolve(message).toString());

        for (String feed : List.of(ofTag, ofConversation)) {
            String known = reader.open(feed).header("ETag");
            assertThat(known(feed, known).status()).as(feed).isEqualTo(304);
        }
        minitwit.database().update("UPDATE messages SET flagged = true WHERE text = ?", "about #" + tag);
        assertThat(atom(ofTag).select("entry")).isEmpty();
        assertThat(reader.open(ofConversation).status()).isEqualTo(404);
    }

    private String feedOn(String page) {
        return reader.open(page)
                .document()
                .select("link[type=application/atom+xml]")
                .attr("href");
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
                "/feed/user" + name + ".atom/x",
                "/feed/user" + name + "/1.atom",
                "/feed/user" + name + "/0.atom",
                "/feed/user" + name + "/1/2.atom",
                "/feed/tag/.atom",
                "/feed/tag/no%20tag.json",
                "/feed/tag/a/b.json")) {
            assertThat(reader.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(reader.open("/feed/public.atom?older=x").status()).isEqualTo(400);
        assertThat(reader.send(reader.request("/feed/public.atom").POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(405);
        assertThat(reader.cookieNames()).isEmpty();
    }
}
