package dk.itu.minitwit.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.timeline.MessageView;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FeedTest {

    private static final String HOSTILE = "<script>alert(1)</script> ]]> & \"é\" 😀";

    private static Feed feed(String older, String... texts) {
        List<MessageView> messages = IntStream.range(0, texts.length)
                .mapToObj(i -> new MessageView(
                        9 - i,
                        "Roger <H> & 'Co'",
                        texts[i],
                        Instant.parse("2026-11-29T10:00:0" + (9 - i) + "Z"),
                        List.of()))
                .toList();
        return new Feed(
                "Public <Timeline>", "https://minitwit.example", "/feed/public.atom", "/public", messages, older);
    }

    private static Document atom(Feed feed) throws Exception {
        StringWriter out = new StringWriter();
        AtomFeed.write(feed, out);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(out.toString())));
    }

    private static JsonObject json(Feed feed) {
        StringWriter out = new StringWriter();
        JsonFeed.write(feed, out);
        return Json.createReader(new StringReader(out.toString())).readObject();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name)
                .item(0)
                .getTextContent();
    }

    private static List<String> links(Element parent, String relation) {
        List<String> addresses = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element link
                    && link.getLocalName().equals("link")
                    && link.getAttribute("rel").equals(relation)) {
                addresses.add(link.getAttribute("href"));
            }
        }
        return addresses;
    }

    /** The elements that RFC 4287 requires, each once, with absolute addresses. */
    @Test
    void is_valid_atom() throws Exception {
        Element feed = atom(feed("x_y", HOSTILE, "second")).getDocumentElement();

        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(text(feed, "id")).isEqualTo("https://minitwit.example/feed/public.atom");
        assertThat(text(feed, "title")).isEqualTo("Public <Timeline>");
        assertThat(text(feed, "updated")).isEqualTo("2026-11-29T10:00:09Z");
        assertThat(links(feed, "self")).containsExactly("https://minitwit.example/feed/public.atom");
        assertThat(links(feed, "alternate")).containsExactly("https://minitwit.example/public");
        assertThat(links(feed, "next")).containsExactly("https://minitwit.example/feed/public.atom?older=x_y");

        var entries = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        Element entry = (Element) entries.item(0);
        assertThat(text(entry, "content")).isEqualTo(HOSTILE);
        assertThat(text(entry, "name")).isEqualTo("Roger <H> & 'Co'");
        assertThat(text(entry, "id"))
                .isEqualTo("https://minitwit.example/Roger%20%3CH%3E%20%26%20%27Co%27/9")
                .isEqualTo(links(entry, "alternate").get(0));
        assertThat(text(entry, "updated")).isEqualTo("2026-11-29T10:00:09Z");
    }

    @Test
    void is_valid_json_feed() {
        JsonObject feed = json(feed("x_y", HOSTILE));

        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("title")).isEqualTo("Public <Timeline>");
        assertThat(feed.getString("next_url")).endsWith("?older=x_y");
        JsonObject item = feed.getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("content_text")).isEqualTo(HOSTILE);
        assertThat(item.getString("id")).isEqualTo(item.getString("url")).startsWith("https://minitwit.example/Roger");
        assertThat(item.getString("date_published")).isEqualTo("2026-11-29T10:00:09Z");
        assertThat(item.getJsonArray("authors").getJsonObject(0).getString("name"))
                .isEqualTo("Roger <H> & 'Co'");
    }

    @Test
    void is_valid_without_messages() throws Exception {
        assertThat(text(atom(feed(null)).getDocumentElement(), "updated")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(links(atom(feed(null)).getDocumentElement(), "next")).isEmpty();
        assertThat(json(feed(null)).getJsonArray("items")).isEmpty();
        assertThat(json(feed(null)).containsKey("next_url")).isFalse();
    }

    /** Messages of the API may contain what XML cannot. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u000b", "\u001f", "\ufffe", "\uffff"})
    void replaces_characters_that_xml_cannot_contain(String character) throws Exception {
        assertThat(text(atom(feed(null, "a" + character + "b")).getDocumentElement(), "content"))
                .isEqualTo("a\ufffdb");
        assertThat(json(feed(null, "a" + character + "b"))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("content_text"))
                .isEqualTo("a" + character + "b");
    }

    @Test
    void shortens_the_title_of_an_entry_between_characters() {
        String smile = "😀";
        assertThat(Feed.titleOf(feed(null, " two \n lines ").messages().get(0))).isEqualTo("two lines");
        assertThat(Feed.titleOf(feed(null, "a".repeat(80)).messages().get(0))).isEqualTo("a".repeat(80));
        assertThat(Feed.titleOf(
                        feed(null, "a".repeat(79) + smile + smile).messages().get(0)))
                .isEqualTo("a".repeat(79) + "…");
        assertThat(Feed.titleOf(
                        feed(null, "a".repeat(78) + smile + smile).messages().get(0)))
                .isEqualTo("a".repeat(78) + smile + "…");
    }
}
