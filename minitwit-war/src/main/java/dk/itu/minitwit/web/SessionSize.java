package dk.itu.minitwit.web;

import java.util.Map;

/** How much memory the sessions of a user take. */
final class SessionSize {

    /** Of a session without its texts: the nodes of the map, and the heads of strings. */
    private static final int OVERHEAD = 1_000;

    private SessionSize() {}

    /** About, in bytes. */
    static int bytes(Map<String, Map<String, String>> sessions) {
        return sessions.values().stream()
                .mapToInt(session -> OVERHEAD
                        + session.values().stream()
                                .mapToInt(text -> 2 * text.length())
                                .sum())
                .sum();
    }
}
