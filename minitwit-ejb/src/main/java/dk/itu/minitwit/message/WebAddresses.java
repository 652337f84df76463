package dk.itu.minitwit.message;

import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Web addresses in a text: those that begin with http:// or https://, without what ends the sentence around them. */
public final class WebAddresses {

    private static final LinkExtractor EXTRACTOR =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

    /**
     * Where an address ends for us, and not for the library: at the punctuation of scripts that put no space behind it, at quotation
     * marks, and at what cannot be seen, which could make an address look like another.
     */
    private static final Pattern END = Pattern.compile("[[\\p{P}\\p{Z}\\p{C}&&[^\\x00-\\x7F]]\"']");

    private WebAddresses() {}

    /** Where an address stands in a text. */
    public record Place(int begin, int end) {}

    /** In the order of the text. */
    public static List<Place> in(String text) {
        if (!text.contains("://")) {
            return List.of();
        }
        // As long as the text, so that the places are the same.
        String ended =
                END.matcher(text).replaceAll(end -> " ".repeat(end.group().length()));
        return StreamSupport.stream(EXTRACTOR.extractLinks(ended).spliterator(), false)
                .filter(link -> isWeb(ended, link))
                .map(link -> new Place(link.getBeginIndex(), link.getEndIndex()))
                .toList();
    }

    /** The library takes any scheme, among them some that run a script. */
    private static boolean isWeb(String text, LinkSpan link) {
        return text.startsWith("http://", link.getBeginIndex()) || text.startsWith("https://", link.getBeginIndex());
    }
}
