package dk.itu.minitwit.shared;

import dk.itu.minitwit.server.SharedNames;
import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a front end can tell its client in whatever a container wrapped it into. */
public final class Failures {

    /** How deep wrapped exceptions are looked into: containers nest a handful, and a cause may be circular. */
    private static final int DEPTH = 25;

    /** Said when the database is away, whoever notices. */
    public static final String UNAVAILABLE = "The service is temporarily unavailable: try again in a few seconds.";

    private static final Pattern AWAY = Pattern.compile(SharedNames.DATABASE_UNAVAILABLE);
    private static final String LOCK_TIMEOUT = "55P03";
    private static final String STATEMENT_TIMEOUT = "57014";

    private Failures() {}

    /**
     * The business failure behind an exception: the one that was thrown, or {@link ErrorKind#UNAVAILABLE} when the
     * database went away, or nothing when it is a defect of ours. An error of Java's own is ours, also when the driver tells of it: of
     * exhausted memory, it says the same as of a database without memory.
     */
    public static Optional<BusinessException> businessFailure(Throwable thrown) {
        Optional<BusinessException> own = causes(thrown)
                .filter(BusinessException.class::isInstance)
                .map(BusinessException.class::cast)
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        if (causes(thrown).anyMatch(Error.class::isInstance)) {
            return Optional.empty();
        }
        return causes(thrown)
                .filter(Failures::isDatabaseAway)
                .findFirst()
                .map(cause -> new BusinessException(ErrorKind.UNAVAILABLE, UNAVAILABLE, thrown));
    }

    /**
     * Tells operators in one line why a request could not be answered and what to do. Nothing else does: what the server says of it,
     * with hundreds of lines, is left out (LogFilter).
     */
    public static void log(Logger log, BusinessException failure) {
        if (failure.kind() != ErrorKind.UNAVAILABLE || failure.getCause() == null) {
            return;
        }
        Throwable root = rootCause(failure);
        log.log(
                Level.WARNING,
                isTooLate(root)
                        ? "The database could not do it in time: {0}. See in pg_stat_activity who holds a lock or keeps it busy."
                        : "The database is away: {0}. See whether it runs, and has connections and room left.",
                root.toString());
    }

    /** A statement was given up after its time, or its lock's. */
    private static boolean isTooLate(Throwable root) {
        return root instanceof SQLException failure
                && (LOCK_TIMEOUT.equals(failure.getSQLState()) || STATEMENT_TIMEOUT.equals(failure.getSQLState()));
    }

    /** What started it all, as far as one can see. */
    public static Throwable rootCause(Throwable thrown) {
        return causes(thrown).reduce(thrown, (outer, inner) -> inner);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH);
    }

    /** As the server's log sees it; or no connection could be had at all. */
    private static boolean isDatabaseAway(Throwable cause) {
        if (cause instanceof SQLException failure) {
            String state = failure.getSQLState();
            return state == null || AWAY.matcher(state).matches();
        }
        return cause instanceof ResourceException;
    }
}
