package dk.itu.minitwit.user;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * The web pages' rules for a new name, so that no name looks like another: RFC 8266 (nicknames) without its mapping,
 * since a name is stored as typed or refused. The API has no such rules; the pages print its names by {@link #shown}.
 */
public final class NamePolicy {

    /** Starts an escape of {@link #shown}, so a name with it could imitate another. */
    private static final int ESCAPE = 0x27E8;
    /** Extends the line between Arabic letters; not a letter (RFC 5892, 2.6). */
    private static final int TATWEEL = 0x0640;

    private NamePolicy() {}

    /** @throws BusinessException {@link ErrorKind#INVALID} that names the broken rule */
    static void validate(String name) {
        require(
                name.codePoints().noneMatch(c -> isSpecial(c)) && !isMark(name.codePointAt(0)),
                "The username contains a character that is not allowed, such as an invisible one");
        require(
                name.codePoints().allMatch(c -> c == ' ' || !Text.isSpace(c))
                        && name.equals(name.strip())
                        && !name.contains("  "),
                "The username may have single spaces between its words, and no others");
        require(
                Normalizer.isNormalized(name, Form.NFC),
                "The username has letters and accents as separate characters: type them as one (Unicode NFC)");
    }

    /**
     * A name as the pages print it. Characters that {@link #validate} refuses become escapes such as {@code ⟨U+202E⟩},
     * so that a name from the API looks like no other.
     */
    public static String shown(String name) {
        if (isPlain(name)) {
            return name;
        }
        boolean composed = Normalizer.isNormalized(name, Form.NFC);
        StringBuilder shown = new StringBuilder(name.length() + 16);
        int before = ' ';
        for (int i = 0; i < name.length(); i += Character.charCount(before)) {
            int c = name.codePointAt(i);
            boolean last = i + Character.charCount(c) == name.length();
            boolean plainSpace = c == ' ' && before != ' ' && !last;
            boolean seen = plainSpace || !Text.isSpace(c) && !isSpecial(c) && (composed || !isDecomposed(c));
            if (seen && !(i == 0 && isMark(c))) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format("⟨U+%04X⟩", c));
            }
            before = c;
        }
        return shown.toString();
    }

    /** Fast path for nearly all names: ASCII words with single spaces. */
    private static boolean isPlain(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static boolean isDecomposed(int codePoint) {
        return isMark(codePoint) || !Normalizer.isNormalized(Character.toString(codePoint), Form.NFC);
    }

    /** Combines with the character before it, whatever text that belongs to. */
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isSpecial(int codePoint) {
        int type = Character.getType(codePoint);
        return Text.isUnseen(codePoint)
                || codePoint == ESCAPE
                || codePoint == TATWEEL
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw BusinessException.inField("username", ErrorKind.INVALID, message);
        }
    }
}
