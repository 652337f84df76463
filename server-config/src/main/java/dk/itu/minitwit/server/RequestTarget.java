package dk.itu.minitwit.server;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a request. The server would decode and resolve it to find the application, and damage or refuse names with a slash, a
 * backslash, dots or bytes beyond ASCII. The application reads the path as it was sent, so two forms of it are made.
 *
 * @param raw as it came, a character for each byte
 * @param sent for the application: percent-encoded, whatever the client sent
 * @param mapped for the server, which finds the application by it: the same with a placeholder for all that the server would take for
 *     its own. Nothing in it can leave its place.
 */
record RequestTarget(String raw, String sent, String mapped) {

    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /**
     * Separators and control characters; a percent sign, which could stand for one of them once more; and a hyphen: to WEB-INF the
     * server would redirect, on the host that the client names.
     */
    private static final Pattern RESERVED = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[Ff]|25|2[DdFf]|3[Bb]|5[Cc])|[;-]");

    /** Names of nothing but dots: the server resolves one and two, and stumbles over more. */
    private static final Pattern DOTS = Pattern.compile("(?<=/)(?:\\.|%2[Ee])+(?=/|$)");

    /** Means nothing to the server, and is in no name of a path that it knows. */
    private static final String PLACEHOLDER = "_";

    /**
     * Reads a path, without its query.
     *
     * @param raw a character for each byte
     * @return nothing for a path that cannot be decoded
     */
    static Optional<RequestTarget> of(String raw) {
        // The server would redirect it to the path with a slash, on the host that the client names.
        String sent = raw.equals("/api") ? "/api/" : encoded(raw);
        if (MALFORMED.matcher(sent).find() || sent.isEmpty() || sent.charAt(0) != '/' && !sent.equals("*")) {
            return Optional.empty();
        }
        String mapped = sent.indexOf('%') < 0 && sent.indexOf(';') < 0 && sent.indexOf('-') < 0 && !sent.contains("/.")
                ? sent
                : DOTS.matcher(RESERVED.matcher(sent).replaceAll(PLACEHOLDER)).replaceAll(PLACEHOLDER);
        return Optional.of(new RequestTarget(raw, sent, mapped));
    }

    /** Whether the server takes it as it came. */
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
