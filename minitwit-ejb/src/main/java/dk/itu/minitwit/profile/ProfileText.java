package dk.itu.minitwit.profile;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import java.util.regex.Pattern;

/**
 * What users say about themselves.
 *
 * @param displayName shown beside the username, or empty
 * @param biography a paragraph, or empty
 * @param link the address of a page, or empty
 */
public record ProfileText(String displayName, String biography, String link) {

    /** Of a user who says nothing. */
    public static final ProfileText NONE = new ProfileText("", "", "");

    /** In characters, like the columns of the table. */
    static final int LONGEST_NAME = 50;

    static final int LONGEST_BIOGRAPHY = 160;
    static final int LONGEST_LINK = 255;

    /** No user name before the host, which would look like another host, and nothing that cannot be seen. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\\p{C}/?#@\\\\]+([/?#][^\\s\\p{C}\\\\]*)?");

    /** Of typed fields: in single spaces, and without a text that nobody sees. */
    public static ProfileText typed(String displayName, String biography, String link) {
        return new ProfileText(shortened(displayName), shortened(biography), shortened(link));
    }

    private static String shortened(String typed) {
        String text = typed == null ? "" : typed.replaceAll("\\s+", " ").strip();
        return Text.isBlank(text) ? "" : text;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} that names the field and its rule */
    void validate() {
        require(displayName, LONGEST_NAME, "displayName", "A display name");
        require(biography, LONGEST_BIOGRAPHY, "biography", "A biography");
        require(link, LONGEST_LINK, "link", "A link");
        if (!link.isEmpty() && !LINK.matcher(link).matches()) {
            throw BusinessException.inField(
                    "link", ErrorKind.INVALID, "A link is a web address that begins with https:// or http://");
        }
    }

    private static void require(String text, int longest, String field, String name) {
        if (!Text.isStorable(text) || Text.hasControlCharacters(text)) {
            throw BusinessException.inField(
                    field, ErrorKind.INVALID, name + " may not contain control characters or half a surrogate pair");
        }
        if (Text.length(text) > longest) {
            throw BusinessException.inField(
                    field,
                    ErrorKind.INVALID,
                    name + " has at most " + longest + " characters: yours has " + Text.length(text));
        }
    }
}
