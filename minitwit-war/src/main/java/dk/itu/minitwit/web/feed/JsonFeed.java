package dk.itu.minitwit.web.feed;

import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.page.Names;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.Writer;
import java.util.Map;

/** Writes a feed as <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>. Messages have no title of their own. */
final class JsonFeed {

    static final String TYPE = "application/feed+json";

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private JsonFeed() {}

    static void write(Feed feed, Writer out) {
        try (JsonGenerator json = GENERATORS.createGenerator(out)) {
            json.writeStartObject()
                    .write("version", "https://jsonfeed.org/version/1.1")
                    .write("title", feed.title())
                    .write("home_page_url", feed.home())
                    .write("feed_url", feed.self());
            if (feed.next() != null) {
                json.write("next_url", feed.next());
            }
            json.writeStartArray("items");
            for (MessageView message : feed.messages()) {
                json.writeStartObject()
                        .write("id", feed.address(message))
                        .write("url", feed.address(message))
                        .write("content_text", message.text())
                        .write("date_published", message.publishedAt().toString())
                        .write("date_modified", message.updatedAt().toString())
                        .writeStartArray("authors")
                        .writeStartObject()
                        .write("name", Names.shown(message.author()))
                        .write("url", feed.profile(message))
                        .writeEnd()
                        .writeEnd()
                        .writeEnd();
            }
            json.writeEnd().writeEnd();
        }
    }
}
