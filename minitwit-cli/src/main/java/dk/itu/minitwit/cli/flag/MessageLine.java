package dk.itu.minitwit.cli.flag;

import java.time.Instant;

/** A message as one line. Escapes control characters, which could move the cursor or start a new line. */
record MessageLine(long id, String author, Instant publishedAt, String text) {

    private static final int LONGEST_TEXT = 100;
    private static final String ELLIPSIS = "...";

    @Override
    public String toString() {
        return "%d  %s  %s  %s".formatted(id, escaped(author), publishedAt, escaped(shortened(text)));
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_TEXT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - ELLIPSIS.length())) + ELLIPSIS;
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    line.append(escape(point));
                default -> line.appendCodePoint(point);
            }
        });
        return line.toString();
    }

    private static String escape(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> (point < 0x10000 ? "\\u%04X" : "\\U%08X").formatted(point);
        };
    }
}
