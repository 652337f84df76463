package dk.itu.minitwit.search;

import dk.itu.minitwit.message.Tags;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text as PostgreSQL's tsvector: its words with their positions, and its tags. */
final class SearchVector {

    private SearchVector() {}

    static String of(String text) {
        Stream<String> tags = Tags.in(text).stream()
                .map(found -> "'" + tag(found.group(1)) + "'")
                .distinct();
        return Stream.concat(tags, Stream.of(Words.vector(text)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The word that stands for a tag. */
    static String tag(String tag) {
        return "#" + Words.folded(tag);
    }
}
