package dk.itu.minitwit.message;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tags in a text: a number sign before letters, digits and underscores, with a letter among them. Within a word or an address it starts none. */
public final class Tags {

    private static final String WORD = "[\\p{L}\\p{M}\\p{N}_]";

    /** At most 64 characters without the sign. */
    private static final Pattern TAG = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}_/&#])#(?=[\\p{M}\\p{N}_]{0,63}\\p{L})(" + WORD + "{1,64})(?!" + WORD + ")");

    private Tags() {}

    /** The places of tags; the first group is the tag without its sign. */
    public static List<MatchResult> in(String text) {
        return text.indexOf('#') < 0 ? List.of() : TAG.matcher(text).results().toList();
    }
}
