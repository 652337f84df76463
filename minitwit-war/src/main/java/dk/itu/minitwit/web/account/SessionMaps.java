package dk.itu.minitwit.web.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import dk.itu.minitwit.server.SharedNames;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The stores of {@link Sessions}: by user id, then by the secret part of the session id. */
final class SessionMaps {

    /** Bytes of a session besides its characters: map nodes and string headers. */
    private static final int OVERHEAD = 1_000;

    private SessionMaps() {}

    static ConcurrentMap<String, Map<String, Map<String, String>>> inGrid() {
        try {
            return InitialContext.doLookup(SharedNames.SESSIONS);
        } catch (NamingException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Takes at most an eighth of the heap. */
    static ConcurrentMap<String, Map<String, Map<String, String>>> local() {
        return local(Runtime.getRuntime().maxMemory() / 8);
    }

    static ConcurrentMap<String, Map<String, Map<String, String>>> local(long maxBytes) {
        return Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .<String, Map<String, Map<String, String>>>weigher((user, sessions) -> bytes(sessions))
                .expireAfterWrite(Session.IDLE.plus(Sessions.EXACTNESS))
                .build()
                .asMap();
    }

    /** The secret part of the id of that session. */
    static String leastRecentlyUsed(Map<String, Map<String, String>> sessions) {
        return sessions.entrySet().stream()
                .min(Comparator.comparing(entry -> Session.of(entry.getValue()).used()))
                .orElseThrow()
                .getKey();
    }

    /** An estimate of the memory of a user's sessions. */
    static int bytes(Map<String, Map<String, String>> sessions) {
        return sessions.values().stream()
                .mapToInt(session -> OVERHEAD
                        + session.values().stream()
                                .mapToInt(text -> 2 * text.length())
                                .sum())
                .sum();
    }
}
