package dk.itu.minitwit.message;

import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Web addresses in a text that start with http:// or https://, without the punctuation of the sentence around them. */
public final class WebAddresses {

    private static final LinkExtractor EXTRACTOR =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

    /**
     * Additional ends of an address that the library does not know: punctuation of scripts without spaces, quotation
     * marks, and invisible characters, which could disguise an address.
     */
    private static final Pattern END = Pattern.compile("[[\\p{P}\\p{Z}\\p{C}&&[^\\x00-\\x7F]]\"']");

    private WebAddresses() {}

    /** The range of an address in a text. */
    public record Place(int begin, int end) {}

    /** The addresses in the order of the text. */
    public static List<Place> in(String text) {
        if (!text.contains("://")) {
            return List.of();
        }
        // Keeps the length, so that the indexes match the original text.
        String ended =
                END.matcher(text).replaceAll(end -> " ".repeat(end.group().length()));
        return StreamSupport.stream(EXTRACTOR.extractLinks(ended).spliterator(), false)
                .filter(link -> isWeb(ended, link))
                .map(link -> new Place(link.getBeginIndex(), link.getEndIndex()))
                .toList();
    }

    /** The library accepts any scheme, even javascript. */
    private static boolean isWeb(String text, LinkSpan link) {
        return text.startsWith("http://", link.getBeginIndex()) || text.startsWith("https://", link.getBeginIndex());
    }
}
