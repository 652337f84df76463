package dk.itu.minitwit.shared;

/** What a text must be to be stored and given back unchanged, and which of its characters can be seen. */
public final class Text {

    /**
     * Unicode's Default_Ignorable_Code_Point as far as it is not of category Cf, which Java has no name for, and symbols without a
     * shape: the empty Braille pattern, two blank hieroglyphs, and the null notehead.
     */
    private static final int[][] UNSEEN = {
        {0x034F, 0x034F},
        {0x115F, 0x1160},
        {0x17B4, 0x17B5},
        {0x180B, 0x180F},
        {0x2065, 0x2065},
        {0x2800, 0x2800},
        {0x3164, 0x3164},
        {0xFE00, 0xFE0F},
        {0xFFA0, 0xFFA0},
        {0xFFF0, 0xFFF8},
        {0x13441, 0x13442},
        {0x1D159, 0x1D159},
        {0xE0000, 0xE0FFF}
    };

    private Text() {}

    public static boolean isMissing(String text) {
        return text == null || text.isEmpty();
    }

    /** The length as people count it, and PostgreSQL: in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether it is a text at all: half a surrogate pair is no character, and as UTF-8 becomes a question mark. */
    public static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Whether PostgreSQL can store it: it knows no U+0000 either. */
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && isWellFormed(text);
    }

    public static boolean hasControlCharacters(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    /** Whether nothing of it can be seen: spaces of all kinds, and characters without a shape. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> isSpace(c) || isUnseen(c));
    }

    /** Spaces of all kinds, line breaks among them. */
    public static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Characters without a shape of their own: they hide, join or reorder others. */
    public static boolean isUnseen(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT || type == Character.CONTROL) {
            return true;
        }
        for (int[] range : UNSEEN) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
