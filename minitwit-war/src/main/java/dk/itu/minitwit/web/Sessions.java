package dk.itu.minitwit.web;

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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sessions of everybody who is signed in: in the data grid where there are several nodes, else in this node's memory. A
 * change is on the other nodes when the method that made it returns (ADR 023).
 */
@ApplicationScoped
public class Sessions {

    private static final Logger LOG = System.getLogger(Sessions.class.getName());

    /** How long a session holds without being used. */
    static final Duration IDLE = Duration.ofDays(1);
    /** How exactly it is known when one was used: not each request is a change. */
    static final Duration EXACTNESS = Duration.ofMinutes(10);

    /** Where the launcher puts the grid's map, when there is one. */
    private static final String GRID = "minitwit/sessions";

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Clock clock;

    @Inject
    Metrics metrics;

    /** Where this node is in the grid; nowhere when it is the only one. */
    @Inject
    @ConfigProperty(name = "minitwit.cluster.address")
    Optional<String> grid;

    private ConcurrentMap<String, Map<String, String>> sessions;

    @PostConstruct
    void open() {
        sessions = grid.isPresent() ? gridMap() : new ConcurrentHashMap<>();
    }

    private static ConcurrentMap<String, Map<String, String>> gridMap() {
        try {
            return InitialContext.doLookup(GRID);
        } catch (NamingException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** @return the id of the new session, which nobody can guess */
    String begin(Session session) {
        if (grid.isEmpty()) {
            // The grid does it itself.
            sessions.values().removeIf(texts -> isOver(Session.of(texts)));
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        ask(() -> sessions.put(id, session.texts()));
        metrics.count(Event.SESSION);
        return id;
    }

    /** The session of this id, which is in use from now on. */
    Optional<Session> find(String id) {
        Map<String, String> texts = ask(() -> sessions.get(id));
        Session found = texts == null ? null : Session.of(texts);
        if (found == null || isOver(found)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return found.used().plus(EXACTNESS).isAfter(now)
                ? Optional.of(found)
                : change(id, session -> session.usedAt(now));
    }

    /** Changes a session, unless it ended meanwhile. @return what it is now */
    Optional<Session> change(String id, UnaryOperator<Session> change) {
        return Optional.ofNullable(ask(() -> sessions.computeIfPresent(
                        id, (same, texts) -> change.apply(Session.of(texts)).texts())))
                .map(Session::of);
    }

    void end(String id) {
        ask(() -> sessions.remove(id));
    }

    /** A node that hangs is missed only after some time. Until then what it has is away, as a database may be. */
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

    private boolean isOver(Session session) {
        return !session.used().plus(IDLE).isAfter(clock.instant());
    }
}
