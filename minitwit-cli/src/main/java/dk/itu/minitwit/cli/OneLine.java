package dk.itu.minitwit.cli;

/** Text of users on one line of the terminal. */
public final class OneLine {

    private OneLine() {}

    /** Escapes control characters, which could move the cursor or start a new line, and invisible ones. */
    public static String escaped(String text) {
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
