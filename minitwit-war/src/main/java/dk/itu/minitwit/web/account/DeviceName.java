package dk.itu.minitwit.web.account;

import java.util.List;
import java.util.Map;

/** The kind of a device in words, from the header that browsers send: enough to tell one's own devices apart, and nothing more is kept. */
final class DeviceName {

    /** The first that is found counts: most browsers name others, too. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR", "Opera"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iOS"),
            Map.entry("iPad", "iOS"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    private DeviceName() {}

    /** @param userAgent the header, or null */
    static String of(String userAgent) {
        String header = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, header);
        String system = first(SYSTEMS, header);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<Map.Entry<String, String>> known, String header) {
        return known.stream()
                .filter(one -> header.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
