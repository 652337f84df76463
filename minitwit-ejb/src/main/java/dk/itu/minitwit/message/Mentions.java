package dk.itu.minitwit.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mentions in a text: an at sign and a user's name. A name may contain spaces and most punctuation, so only the
 * existing names decide where a mention ends.
 */
public final class Mentions {

    /** The most words of a candidate name. */
    private static final int MAX_WORDS = 4;

    /** The most mentions per text; further ones are ignored. */
    private static final int MAX_MENTIONS = 20;

    /** The most candidate names per mention: each costs a look-up. */
    private static final int MAX_ENDS = 16;

    private static final int MAX_NAME_CHARS = 2 * 255;

    private Mentions() {}

    /** All candidate names, whether or not the users exist. */
    public static Set<String> candidates(String text) {
        Set<String> names = new LinkedHashSet<>();
        candidatesByPlace(text).forEach(names::addAll);
        return names;
    }

    /** The candidate names of each mention: of the existing ones, the longest is meant. */
    static List<Set<String>> candidatesByPlace(String text) {
        List<Set<String>> places = new ArrayList<>();
        for (int at = next(text, 0); at >= 0 && places.size() < MAX_MENTIONS; at = next(text, at + 1)) {
            Set<String> names = new LinkedHashSet<>();
            addNames(text, at + 1, names);
            places.add(names);
        }
        return places;
    }

    /**
     * The index of the next at sign that may start a mention, or -1. An at sign within a word, as in an e-mail address,
     * starts none.
     */
    public static int next(String text, int from) {
        int at = text.indexOf('@', from);
        while (at > 0 && isWordPart(text.codePointBefore(at))) {
            at = text.indexOf('@', at + 1);
        }
        return at;
    }

    /** The longest of the given names that follows the at sign and ends at a word boundary. */
    public static Optional<String> at(String text, int at, Collection<String> names) {
        return names.stream()
                .filter(name -> text.startsWith(name, at + 1) && isEnd(text, at + 1 + name.length()))
                .reduce((one, other) -> one.length() >= other.length() ? one : other);
    }

    /** A name may end before any character except a letter or digit: punctuation may or may not belong to it. */
    private static void addNames(String text, int start, Set<String> names) {
        int words = 1;
        int ends = 0;
        int end = start;
        while (end < text.length() && end - start < MAX_NAME_CHARS && ends < MAX_ENDS) {
            int c = text.codePointAt(end);
            if (c < ' ' || c == ' ' && (end == start || words++ == MAX_WORDS)) {
                return;
            }
            end += Character.charCount(c);
            if (c != ' ' && isEnd(text, end)) {
                names.add(text.substring(start, end));
                ends++;
            }
        }
    }

    private static boolean isEnd(String text, int index) {
        return index == text.length() || !isWordPart(text.codePointAt(index));
    }

    /** Letters, digits, combining marks and invisible characters. */
    private static boolean isWordPart(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint);
    }
}
