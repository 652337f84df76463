package dk.itu.minitwit.cli.http;

import java.nio.charset.StandardCharsets;

/** Encodes text in ASCII for requests. */
public final class Ascii {

    private static final String HEX = "0123456789ABCDEF";

    private Ascii() {}

    /** Appends text as one path segment: UTF-8, percent-encoded except for RFC 3986's unreserved characters. */
    public static void appendPathSegment(StringBuilder target, String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                target.append((char) b);
            } else {
                target.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
            }
        }
    }

    /** Appends text as a quoted JSON string with non-ASCII characters as {@code \\u} escapes, as the simulator does. */
    public static void appendJson(StringBuilder target, String text) {
        target.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                target.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7F) {
                target.append(c);
            } else {
                appendEscape(target, c);
            }
        }
        target.append('"');
    }

    private static void appendEscape(StringBuilder target, char c) {
        target.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            target.append(HEX.charAt(c >> shift & 0xF));
        }
    }

    private static boolean isUnreserved(int b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }
}
