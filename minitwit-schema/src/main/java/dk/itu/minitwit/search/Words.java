package dk.itu.minitwit.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text in the table {@code message_words}, for messages and queries alike: in lower case, in compatible characters, without diacritics. A character of a script
 * without spaces is a word, and so is an emoji: a phrase finds their sequences. By Java's Unicode properties, since PostgreSQL's parser drops
 * emoji and takes a Chinese sentence for one word.
 */
public final class Words {

    /** The longest word that is stored, in characters; the rest is left out. */
    private static final int LONGEST = 64;

    private static final String NO_SPACES = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}";

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}_&&[^" + NO_SPACES + "]]+|[" + NO_SPACES + "]|\\p{So}");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters with a stroke and joined letters, which Unicode does not decompose. */
    private static final String[][] LETTERS = {
        {"ø", "o"},
        {"æ", "ae"},
        {"œ", "oe"},
        {"ß", "ss"},
        {"ł", "l"},
        {"đ", "d"},
        {"ð", "d"},
        {"þ", "th"},
        {"ħ", "h"},
        {"ı", "i"}
    };

    private Words() {}

    /** In the order of the text. */
    public static List<String> of(String text) {
        return WORD.matcher(folded(text))
                .results()
                .map(MatchResult::group)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .toList();
    }

    /** The words with their positions, as PostgreSQL's tsvector. They consist of letters, digits and symbols: none needs an escape. */
    public static String vector(String text) {
        Map<String, StringBuilder> positions = new TreeMap<>();
        List<String> words = of(text);
        for (int i = 0; i < words.size(); i++) {
            StringBuilder places = positions.computeIfAbsent(words.get(i), word -> new StringBuilder());
            places.append(places.isEmpty() ? ":" : ",").append(i + 1);
        }
        return positions.entrySet().stream()
                .map(word -> "'" + word.getKey() + "'" + word.getValue())
                .collect(Collectors.joining(" "));
    }

    /** A text as it is compared. */
    public static String folded(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (String[] letter : LETTERS) {
            folded = folded.replace(letter[0], letter[1]);
        }
        return folded;
    }
}
