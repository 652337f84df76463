package dk.itu.minitwit.web.account;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.server.SharedNames;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Failures;
import dk.itu.minitwit.user.UserView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sessions of all signed-in users: in the data grid of a cluster, otherwise in the memory of this node. An entry holds all sessions of one
 * user, so that they can be counted and ended together. Every change is replicated before its method returns (ADR 023).
 *
 * <p>Memory is bounded: a user has at most twenty sessions, and the least recently used ends first; entries take at most an eighth of the heap,
 * and the least used are evicted first.
 */
@ApplicationScoped
public class Sessions {

    private static final Logger LOG = System.getLogger(Sessions.class.getName());

    static final int MOST_OF_A_USER = 20;
    /** The precision of the last use. Most requests within it write nothing. */
    static final Duration EXACTNESS = Duration.ofMinutes(10);

    @Inject
    Clock clock;

    @Inject
    Metrics metrics;

    /** The address of this node in the grid; empty for a single node. */
    @Inject
    @ConfigProperty(name = SharedNames.CLUSTER_ADDRESS)
    Optional<String> grid;

    /** By user id, then by the secret part of the session id. Sorted maps of strings: the grid compares entries by their bytes. */
    private ConcurrentMap<String, Map<String, Map<String, String>>> users;

    @PostConstruct
    void open() {
        users = grid.isPresent() ? SessionMaps.inGrid() : SessionMaps.local();
    }

    /** @return the secret id of the new session */
    String begin(Session session) {
        String user = Long.toString(session.user().id());
        String secret = RandomId.next();
        ask(() -> users.compute(user, (same, before) -> {
            TreeMap<String, Map<String, String>> sessions = new TreeMap<>(before == null ? Map.of() : before);
            Instant now = clock.instant();
            sessions.values().removeIf(texts -> Session.of(texts).isOver(now));
            while (sessions.size() >= MOST_OF_A_USER) {
                sessions.remove(SessionMaps.leastRecentlyUsed(sessions));
            }
            sessions.put(secret, session.texts());
            return sessions;
        }));
        metrics.count(Event.SESSION);
        return user + SessionMaps.SEPARATOR + secret;
    }

    /** Finds a session and counts as a use of it. */
    Optional<Session> find(String id) {
        Map<String, Map<String, String>> sessions = ask(() -> users.get(SessionMaps.user(id)));
        Instant now = clock.instant();
        return session(sessions, id)
                .filter(found -> !found.isOver(now))
                .flatMap(found -> found.used().plus(EXACTNESS).isAfter(now)
                        ? Optional.of(found)
                        : change(id, session -> session.usedAt(now)));
    }

    /**
     * Changes a session.
     *
     * @return the changed session; empty if it has ended
     */
    Optional<Session> change(String id, UnaryOperator<Session> change) {
        return update(id, session -> change.apply(Session.of(session)).texts());
    }

    void end(String id) {
        update(id, session -> null);
    }

    /** The user's sessions that are not over, by their ids. */
    Map<String, Session> of(UserView user) {
        String owner = Long.toString(user.id());
        return SessionMaps.current(ask(() -> users.get(owner)), owner + SessionMaps.SEPARATOR, user, clock.instant());
    }

    private Optional<Session> update(String id, UnaryOperator<Map<String, String>> change) {
        Map<String, Map<String, String>> changed =
                ask(() -> users.computeIfPresent(SessionMaps.user(id), (same, before) -> {
                    TreeMap<String, Map<String, String>> sessions = new TreeMap<>(before);
                    sessions.computeIfPresent(SessionMaps.secret(id), (secret, session) -> change.apply(session));
                    return sessions.isEmpty() ? null : sessions;
                }));
        return session(changed, id);
    }

    private static Optional<Session> session(Map<String, Map<String, String>> ofUser, String id) {
        return Optional.ofNullable(ofUser)
                .map(sessions -> sessions.get(SessionMaps.secret(id)))
                .map(Session::of);
    }

    /**
     * The grid detects a hanging node only by a timeout. Until then its sessions are unavailable, like a database that
     * is down.
     */
    private <T> T ask(Supplier<T> question) {
        if (grid.isEmpty()) {
            return question.get();
        }
        try {
            return question.get();
        } catch (RuntimeException unanswered) {
            LOG.log(
                    Level.WARNING,
                    "The session cannot be read from the other nodes: {0}. Restart a node that hangs.",
                    Failures.rootCause(unanswered).getClass().getName());
            // Without the cause: it is logged here, and the database has not failed.
            throw new BusinessException(ErrorKind.UNAVAILABLE, Failures.UNAVAILABLE);
        }
    }
}
