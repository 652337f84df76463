package dk.itu.minitwit.search;

import dk.itu.minitwit.message.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a reader searches for: words, beginnings of words ({@code wor*}), phrases in quotes and tags, all of which a message has.
 *
 * @param condition as PostgreSQL's tsquery
 */
record SearchQuery(String condition) {

    /** Each further term costs time and excludes little. */
    private static final int MOST_TERMS = 10;

    /** A shorter beginning would match a large part of all words. */
    private static final int SHORTEST_BEGINNING = 2;

    private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");

    /** Empty if the text contains nothing to search for. */
    static Optional<SearchQuery> of(String text) {
        List<String> conditions = TERM.matcher(text)
                .results()
                .map(SearchQuery::condition)
                .filter(condition -> !condition.isEmpty())
                .limit(MOST_TERMS)
                .toList();
        return conditions.isEmpty() ? Optional.empty() : Optional.of(new SearchQuery(String.join(" & ", conditions)));
    }

    /** Messages with a tag; empty if this is none. */
    static Optional<SearchQuery> ofTag(String tag) {
        List<MatchResult> found = Tags.in("#" + tag);
        return found.size() == 1 && found.get(0).group(1).equals(tag)
                ? Optional.of(new SearchQuery("'" + SearchVector.tag(tag) + "'"))
                : Optional.empty();
    }

    private static String condition(MatchResult term) {
        if (term.group(1) != null) {
            return phrase(Words.of(term.group(1)), "");
        }
        List<MatchResult> tags = Tags.in(term.group());
        if (!tags.isEmpty()) {
            return tags.stream()
                    .map(tag -> "'" + SearchVector.tag(tag.group(1)) + "'")
                    .collect(Collectors.joining(" & "));
        }
        List<String> words = Words.of(term.group());
        boolean isBeginning = term.group().endsWith("*")
                && !words.isEmpty()
                && words.get(words.size() - 1).length() >= SHORTEST_BEGINNING;
        return phrase(words, isBeginning ? ":*" : "");
    }

    /** Consecutive words. */
    private static String phrase(List<String> words, String suffix) {
        List<String> quoted = new ArrayList<>();
        for (String word : words) {
            quoted.add("'" + word + "'");
        }
        return quoted.isEmpty() ? "" : "(" + String.join(" <-> ", quoted) + suffix + ")";
    }
}
