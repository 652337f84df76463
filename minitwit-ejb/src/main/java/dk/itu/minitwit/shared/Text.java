package dk.itu.minitwit.shared;

/** What a text must be to be stored and given back unchanged. */
public final class Text {

    private Text() {}

    public static boolean isMissing(String text) {
        return text == null || text.isEmpty();
    }

    /** The length as people count it, and PostgreSQL: in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether PostgreSQL can store it: it knows no U+0000, and half a surrogate pair is no character. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    public static boolean hasControlCharacters(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
