package dk.itu.minitwit.web.account;

import java.util.Map;

/** Estimates the memory of a user's sessions. */
final class SessionSize {

    /** Bytes of a session besides its characters: map nodes and string headers. */
    private static final int OVERHEAD = 1_000;

    private SessionSize() {}

    /** An estimate in bytes. */
    static int bytes(Map<String, Map<String, String>> sessions) {
        return sessions.values().stream()
                .mapToInt(session -> OVERHEAD
                        + session.values().stream()
                                .mapToInt(text -> 2 * text.length())
                                .sum())
                .sum();
    }
}
