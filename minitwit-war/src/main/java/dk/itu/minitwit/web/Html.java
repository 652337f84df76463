package dk.itu.minitwit.web;

/** Text as part of a page. */
final class Html {

    private Html() {}

    /** Shows a text as it was typed, in an element or in an attribute's quotes. */
    static void escape(String text, StringBuilder html) {
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

    /** What stands for a character that HTML would take for its own, or null. */
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
