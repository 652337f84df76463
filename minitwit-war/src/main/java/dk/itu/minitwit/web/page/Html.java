package dk.itu.minitwit.web.page;

/** Escapes text for HTML. */
public final class Html {

    private Html() {}

    /** Appends a text, escaped for an element or a quoted attribute. */
    public static void escape(String text, StringBuilder html) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            String reference = reference(text.charAt(i));
            if (reference != null) {
                html.append(text, start, i).append(reference);
                start = i + 1;
            }
        }
        html.append(text, start, text.length());
    }

    /** The character reference of a character with a meaning in HTML, or null. */
    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
