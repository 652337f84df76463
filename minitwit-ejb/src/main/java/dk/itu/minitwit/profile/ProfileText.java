package dk.itu.minitwit.profile;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A user's own texts on the profile.
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
    public void validate() {
        require(displayName, LONGEST_NAME, "displayName");
        require(biography, LONGEST_BIOGRAPHY, "biography");
        require(link, LONGEST_LINK, "link");
        if (!link.isEmpty() && !isWebAddress(link)) {
            throw BusinessException.inField(
                    "link", ErrorKind.INVALID, "A link is a web address that begins with https:// or http://");
        }
    }

    /** Without a user name before the host, which would look like another host, and without unseen characters. */
    private static boolean isWebAddress(String link) {
        try {
            URI address = new URI(link);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getRawAuthority() != null
                    && !address.getRawAuthority().contains("@")
                    && link.codePoints().noneMatch(Text::isUnseen);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static void require(String text, int longest, String field) {
        if (!Text.isStorable(text) || Text.hasControlCharacters(text) || Text.length(text) > longest) {
            throw BusinessException.inField(
                    field, ErrorKind.INVALID, "At most " + longest + " characters that can be shown");
        }
    }
}
