package dk.itu.minitwit.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Failures;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sessions of all users who are signed in: in the data grid where there are several nodes, else in this node's memory. An entry
 * holds all sessions of one user, so that they can be counted and ended together. A change is on the other nodes when the method
 * that made it returns (ADR 023).
 *
 * <p>Memory is bounded: a user has at most twenty sessions, of which the oldest goes first; entries may take an eighth of the heap, of
 * which the least used go first.
 */
@ApplicationScoped
public class Sessions {

    private static final Logger LOG = System.getLogger(Sessions.class.getName());

    static final int MOST_OF_A_USER = 20;
    /** How exactly it is known when one was used: not each request is a change. */
    static final Duration EXACTNESS = Duration.ofMinutes(10);

    /** Where the launcher puts the grid's map, when there is one. */
    private static final String GRID = "minitwit/sessions";

    /** Between the number of a user and the secret part of a session's id. */
    private static final String SEPARATOR = "-";

    @Inject
    Clock clock;

    @Inject
    Metrics metrics;

    /** Where this node is in the grid; nowhere when it is the only one. */
    @Inject
    @ConfigProperty(name = "minitwit.cluster.address")
    Optional<String> grid;

    /** By user; in an entry by the secret part of the id. Plain maps of texts, sorted: the grid compares entries by their bytes. */
    private ConcurrentMap<String, Map<String, Map<String, String>>> users;

    @PostConstruct
    void open() {
        users = grid.isPresent() ? gridMap() : localMap(Runtime.getRuntime().maxMemory() / 8);
    }

    private static ConcurrentMap<String, Map<String, Map<String, String>>> gridMap() {
        try {
            return InitialContext.doLookup(GRID);
        } catch (NamingException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static ConcurrentMap<String, Map<String, Map<String, String>>> localMap(long maxBytes) {
        return Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .<String, Map<String, Map<String, String>>>weigher((user, sessions) -> SessionSize.bytes(sessions))
                .expireAfterWrite(Session.IDLE.plus(EXACTNESS))
                .build()
                .asMap();
    }

    /** @return the id of the new session, which nobody can guess */
    String begin(Session session) {
        String user = Long.toString(session.user().id());
        String secret = RandomId.next();
        ask(() -> users.compute(user, (same, before) -> {
            TreeMap<String, Map<String, String>> sessions = new TreeMap<>(before == null ? Map.of() : before);
            Instant now = clock.instant();
            sessions.values().removeIf(texts -> Session.of(texts).isOver(now));
            while (sessions.size() >= MOST_OF_A_USER) {
                sessions.remove(oldest(sessions));
            }
            sessions.put(secret, session.texts());
            return sessions;
        }));
        metrics.count(Event.SESSION);
        return user + SEPARATOR + secret;
    }

    private static String oldest(Map<String, Map<String, String>> sessions) {
        return sessions.entrySet().stream()
                .min(Comparator.comparing(entry -> Session.of(entry.getValue()).used()))
                .orElseThrow()
                .getKey();
    }

    /** The session of this id, which is in use from now on. */
    Optional<Session> find(String id) {
        Map<String, Map<String, String>> sessions = ask(() -> users.get(user(id)));
        Instant now = clock.instant();
        return Optional.ofNullable(sessions)
                .map(ofUser -> ofUser.get(secret(id)))
                .map(Session::of)
                .filter(found -> !found.isOver(now))
                .flatMap(found -> found.used().plus(EXACTNESS).isAfter(now)
                        ? Optional.of(found)
                        : change(id, session -> session.usedAt(now)));
    }

    /** Changes a session, unless it ended meanwhile. @return what it is now */
    Optional<Session> change(String id, UnaryOperator<Session> change) {
        return update(id, session -> change.apply(Session.of(session)).texts());
    }

    void end(String id) {
        update(id, session -> null);
    }

    private Optional<Session> update(String id, UnaryOperator<Map<String, String>> change) {
        Map<String, Map<String, String>> changed = ask(() -> users.computeIfPresent(user(id), (same, before) -> {
            TreeMap<String, Map<String, String>> sessions = new TreeMap<>(before);
            sessions.computeIfPresent(secret(id), (secret, session) -> change.apply(session));
            return sessions.isEmpty() ? null : sessions;
        }));
        return Optional.ofNullable(changed)
                .map(ofUser -> ofUser.get(secret(id)))
                .map(Session::of);
    }

    private static String user(String id) {
        return id.substring(0, Math.max(0, id.indexOf(SEPARATOR)));
    }

    private static String secret(String id) {
        return id.substring(id.indexOf(SEPARATOR) + 1);
    }

    /** A node that hangs is missed only after some time. Until then its sessions are away, as a database may be. */
    private <T> T ask(Supplier<T> question) {
        if (grid.isEmpty()) {
            return question.get();
        }
        try {
            return question.get();
        } catch (RuntimeException unanswered) {
            LOG.log(
                    Level.WARNING,
                    "The other nodes do not answer for a session: {0}. See whether one of them hangs, and restart it.",
                    Failures.rootCause(unanswered).getClass().getName());
            // Without the cause, which is told, and is not the database's.
            throw new BusinessException(ErrorKind.UNAVAILABLE, Failures.UNAVAILABLE);
        }
    }
}
