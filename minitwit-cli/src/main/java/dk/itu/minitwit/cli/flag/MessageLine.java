package dk.itu.minitwit.cli.flag;

import static dk.itu.minitwit.cli.OneLine.escaped;

import java.time.Instant;

/** A message as one line. */
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
}
