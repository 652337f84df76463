package dk.itu.minitwit.server;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a request in two encodings. To map a path to the application, the server decodes and resolves it, and
 * damages or refuses names with a slash, a backslash, dots or non-ASCII bytes. The application reads the path as sent.
 *
 * @param raw the received path, one character per byte
 * @param sent for the application: percent-encoded
 * @param mapped for the server's mapping: {@code sent} with a placeholder for everything that the server would
 * interpret, so that no part can escape its segment
 */
record RequestTarget(String raw, String sent, String mapped) {

    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /**
     * Separators and control characters; a percent sign, which could encode one of them again; and a hyphen, since the
     * server redirects paths to WEB-INF to the host in the request.
     */
    private static final Pattern RESERVED = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[Ff]|25|2[DdFf]|3[Bb]|5[Cc])|[;-]");

    /** Segments of dots only: the server resolves one or two, and fails on more. */
    private static final Pattern DOTS = Pattern.compile("(?<=/)(?:\\.|%2[Ee])+(?=/|$)");

    /** Neutral for the server, and in no path that the server knows. */
    private static final String PLACEHOLDER = "_";

    /**
     * Parses a path without its query.
     *
     * @param raw one character per byte
     * @return empty for a path that cannot be decoded
     */
    static Optional<RequestTarget> of(String raw) {
        // The server would redirect it to the path with a slash, on the host in the request.
        String sent = raw.equals("/api") ? "/api/" : encoded(raw);
        if (MALFORMED.matcher(sent).find() || sent.isEmpty() || sent.charAt(0) != '/' && !sent.equals("*")) {
            return Optional.empty();
        }
        String mapped = sent.indexOf('%') < 0 && sent.indexOf(';') < 0 && sent.indexOf('-') < 0 && !sent.contains("/.")
                ? sent
                : DOTS.matcher(RESERVED.matcher(sent).replaceAll(PLACEHOLDER)).replaceAll(PLACEHOLDER);
        return Optional.of(new RequestTarget(raw, sent, mapped));
    }

    /** Whether the server can map the path as received. */
    boolean isUsual() {
        return raw.equals(mapped);
    }

    private static String encoded(String raw) {
        if (raw.chars().allMatch(RequestTarget::isPlain)) {
            return raw;
        }
        StringBuilder encoded = new StringBuilder(raw.length() * 2);
        for (byte octet : raw.getBytes(StandardCharsets.ISO_8859_1)) {
            if (isPlain(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(int octet) {
        return octet > ' ' && octet < 0x7f && octet != '\\';
    }
}
