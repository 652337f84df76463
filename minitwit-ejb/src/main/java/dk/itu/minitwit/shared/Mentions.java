package dk.itu.minitwit.shared;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Mentions in a text: an at sign and the name of a user. Names may contain spaces and nearly everything else, so only the users
 * that there are tell where a mention ends.
 */
public final class Mentions {

    /** How many words of a name are looked at. */
    private static final int MAX_WORDS = 4;

    /** How many mentions of a text are looked at: more of them would be a nuisance, not a message. */
    private static final int MAX_MENTIONS = 20;

    /** How many marks behind a name are taken for the end of a sentence. */
    private static final int MAX_MARKS = 3;

    private static final int MAX_NAME_CHARS = 2 * 255;

    private Mentions() {}

    /** Every name that may be meant, whether there is such a user or not. */
    public static Set<String> candidates(String text) {
        Set<String> names = new LinkedHashSet<>();
        int mentions = 0;
        for (int at = next(text, 0); at >= 0 && mentions < MAX_MENTIONS; at = next(text, at + 1)) {
            addNames(text, at + 1, names);
            mentions++;
        }
        return names;
    }

    /** Where the next mention may begin, at its at sign; -1 when there is none. One within a word, as in an address, is none. */
    public static int next(String text, int from) {
        int at = text.indexOf('@', from);
        while (at > 0 && isWordPart(text.codePointBefore(at))) {
            at = text.indexOf('@', at + 1);
        }
        return at;
    }

    /** The longest of some names that stands behind an at sign and ends there. */
    public static Optional<String> at(String text, int at, Collection<String> names) {
        return names.stream()
                .filter(name -> text.startsWith(name, at + 1) && isEnd(text, at + 1 + name.length()))
                .reduce((one, other) -> one.length() >= other.length() ? one : other);
    }

    private static void addNames(String text, int start, Set<String> names) {
        int end = start;
        for (int words = 0; words < MAX_WORDS; words++) {
            // The word, after the first one with the space before it.
            int wordStart = words == 0 ? start : end + 1;
            end = endOfWord(text, wordStart);
            if (end == wordStart) {
                return;
            }
            addWithoutPunctuation(text, start, end, names);
            if (end == text.length() || text.charAt(end) != ' ') {
                return;
            }
        }
    }

    /** What ends a sentence may belong to a name, or not. */
    private static void addWithoutPunctuation(String text, int start, int end, Set<String> names) {
        int last = end;
        for (int marks = 0; marks <= MAX_MARKS && last > start && last - start <= MAX_NAME_CHARS; marks++) {
            names.add(text.substring(start, last));
            int before = text.codePointBefore(last);
            if (isWordPart(before)) {
                return;
            }
            last -= Character.charCount(before);
        }
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    private static boolean isEnd(String text, int index) {
        return index == text.length() || !isWordPart(text.codePointAt(index));
    }

    /** Letters, digits, what combines with them, and what cannot be seen. */
    private static boolean isWordPart(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint);
    }
}
