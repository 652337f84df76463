package dk.itu.minitwit.web.feed;

import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.page.Names;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom (RFC 4287). Messages are plain text, so that no reader runs markup of a user. */
final class AtomFeed {

    static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** The JDK's own. */
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private static final int REPLACEMENT = 0xFFFD;

    private final Feed feed;
    private final XMLStreamWriter xml;

    private AtomFeed(Feed feed, XMLStreamWriter xml) {
        this.feed = feed;
        this.xml = xml;
    }

    static void write(Feed feed, Writer out) {
        try {
            new AtomFeed(feed, WRITERS.createXMLStreamWriter(out)).write();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("The feed cannot be written", failure);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", feed.self());
        element("title", feed.title());
        element("updated", feed.updated().toString());
        link("self", TYPE, feed.self());
        link("alternate", "text/html", feed.home());
        if (feed.next() != null) {
            link("next", TYPE, feed.next());
        }
        for (MessageView message : feed.messages()) {
            entry(message);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(MessageView message) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", feed.address(message));
        element("title", Feed.titleOf(message));
        element("updated", message.updatedAt().toString());
        element("published", message.publishedAt().toString());
        link("alternate", "text/html", feed.address(message));
        xml.writeStartElement("author");
        element("name", Names.shown(message.author()));
        element("uri", feed.profile(message));
        xml.writeEndElement();
        element("content", message.text());
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", valid(address));
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(valid(text));
        xml.writeEndElement();
    }

    /** XML has no way to write control characters, which messages may contain. */
    private static String valid(String text) {
        return text.codePoints()
                .map(c -> isValid(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A {@code Char} of XML 1.0, section 2.2. */
    private static boolean isValid(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
