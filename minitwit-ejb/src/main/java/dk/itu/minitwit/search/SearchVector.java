package dk.itu.minitwit.search;

import dk.itu.minitwit.message.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** A text as PostgreSQL's tsvector: its words with their positions, and its tags. Words consist of letters, digits and symbols: none needs an escape. */
final class SearchVector {

    private SearchVector() {}

    static String of(String text) {
        Map<String, StringBuilder> positions = new TreeMap<>();
        List<String> words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            StringBuilder of = positions.computeIfAbsent(words.get(i), word -> new StringBuilder());
            of.append(of.isEmpty() ? ":" : ",").append(i + 1);
        }
        for (MatchResult tag : Tags.in(text)) {
            positions.putIfAbsent(tag(tag.group(1)), new StringBuilder());
        }
        return positions.entrySet().stream()
                .map(word -> "'" + word.getKey() + "'" + word.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The word that stands for a tag. */
    static String tag(String tag) {
        return "#" + Words.folded(tag);
    }
}
