package dk.itu.minitwit.web.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import dk.itu.minitwit.server.SharedNames;
import dk.itu.minitwit.user.UserView;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The stores of {@link Sessions}: by user id, then by the secret part of the session id. */
final class SessionMaps {

    /** Bytes of a session besides its characters: map nodes and string headers. */
    private static final int OVERHEAD = 1_000;

    /** Separates the user's id and the secret part of a session id. */
    static final String SEPARATOR = "-";

    private SessionMaps() {}

    static String user(String id) {
        return id.substring(0, Math.max(0, id.indexOf(SEPARATOR)));
    }

    static String secret(String id) {
        return id.substring(id.indexOf(SEPARATOR) + 1);
    }

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

    /** Of what is stored of a user, the sessions that are not over, by their ids. */
    static Map<String, Session> current(
            Map<String, Map<String, String>> stored, String prefix, UserView user, Instant now) {
        Map<String, Session> current = new TreeMap<>();
        Optional.ofNullable(stored).orElse(Map.of()).forEach((secret, texts) -> {
            Session session = Session.of(texts);
            if (!session.isOver(now) && session.user().sessionGeneration() == user.sessionGeneration()) {
                current.put(prefix + secret, session);
            }
        });
        return current;
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
