package dk.itu.minitwit.shared;

/** Checks whether a text can be stored and returned unchanged, and which of its characters are visible. */
public final class Text {

    /**
     * Unicode's Default_Ignorable_Code_Point outside category Cf, which Java has no property for, and blank symbols:
     * the empty Braille pattern, two blank hieroglyphs, the null notehead.
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

    /** The length in code points, as PostgreSQL counts. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether the text has no unpaired surrogate, which UTF-8 would turn into a question mark. */
    public static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Whether PostgreSQL can store the text: it rejects U+0000 too. */
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && isWellFormed(text);
    }

    public static boolean hasControlCharacters(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    /** Whether no character is visible: only spaces and characters without a shape. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> isSpace(c) || isUnseen(c));
    }

    /** All kinds of spaces and line breaks. */
    public static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Invisible characters: they hide, join or reorder others. */
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
