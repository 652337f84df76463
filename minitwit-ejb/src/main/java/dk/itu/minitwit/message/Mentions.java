package dk.itu.minitwit.message;

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

    /** At how many places a name may end: each is a look-up. */
    private static final int MAX_ENDS = 16;

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

    /** A name may end wherever no letter or digit follows: a mark there may belong to it, or not. */
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

    /** Letters, digits, what combines with them, and what cannot be seen. */
    private static boolean isWordPart(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint);
    }
}
