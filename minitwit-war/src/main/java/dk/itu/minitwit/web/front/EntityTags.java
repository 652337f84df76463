package dk.itu.minitwit.web.front;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares entity tags for GET by weak comparison (RFC 9110, 8.8.3.2 and 13.1.2). */
final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private EntityTags() {}

    /**
     * Whether a client has the current version.
     *
     * @param given the values of {@code If-None-Match}: {@code *}, or tags separated by commas
     * @param tag the current tag, weak or strong
     */
    static boolean match(List<String> given, String tag) {
        return given.stream().anyMatch(value -> value.strip().equals("*") || contains(value, opaque(tag)));
    }

    private static boolean contains(String list, String opaque) {
        return TAG.matcher(list).results().anyMatch(found -> found.group(1).equals(opaque));
    }

    private static String opaque(String tag) {
        Matcher parts = TAG.matcher(tag);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an entity tag: " + tag);
        }
        return parts.group(1);
    }
}
