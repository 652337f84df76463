package dk.itu.minitwit.shared;

import dk.itu.minitwit.server.SharedNames;
import jakarta.ejb.EJBAccessException;
import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the business failure in the exceptions that containers wrap around it. */
public final class Failures {

    /** The most nested causes: containers nest a handful, and causes may be circular. */
    private static final int DEPTH = 25;

    /** The message for clients while the database is unavailable. */
    public static final String UNAVAILABLE = "The service is temporarily unavailable: try again in a few seconds.";

    private static final Pattern DATABASE_UNAVAILABLE = Pattern.compile(SharedNames.DATABASE_UNAVAILABLE);
    private static final String LOCK_TIMEOUT = "55P03";
    private static final String STATEMENT_TIMEOUT = "57014";

    private Failures() {}

    /**
     * The business failure behind an exception: the thrown one, or {@link ErrorKind#FORBIDDEN} if the caller lacks a role, or {@link ErrorKind#UNAVAILABLE} if the database is
     * unavailable, or empty for a defect. A Java {@code Error} is always a defect of this process, even if the driver
     * reports it: the SQL state of an exhausted heap equals that of a database without memory.
     */
    public static Optional<BusinessException> businessFailure(Throwable thrown) {
        Optional<BusinessException> own = causes(thrown)
                .filter(BusinessException.class::isInstance)
                .map(BusinessException.class::cast)
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        if (causes(thrown).anyMatch(EJBAccessException.class::isInstance)) {
            return Optional.of(new BusinessException(ErrorKind.FORBIDDEN, "You may not do this", thrown));
        }
        if (causes(thrown).anyMatch(Error.class::isInstance)) {
            return Optional.empty();
        }
        return causes(thrown)
                .filter(Failures::isDatabaseUnavailable)
                .findFirst()
                .map(cause -> new BusinessException(ErrorKind.UNAVAILABLE, UNAVAILABLE, thrown));
    }

    /**
     * Logs the reason of an unavailable database and the remedy in one line for operators. LogFilter drops the hundreds
     * of lines that the server logs for it.
     */
    public static void log(Logger log, BusinessException failure) {
        if (failure.kind() != ErrorKind.UNAVAILABLE || failure.getCause() == null) {
            return;
        }
        Throwable root = rootCause(failure);
        log.log(
                Level.WARNING,
                isTimeout(root)
                        ? "A database statement timed out: {0}. Look for the process with the lock or the load in pg_stat_activity."
                        : "The database is unavailable: {0}. Check that it runs and has free connections and disk space.",
                root.toString());
    }

    /** The statement or its wait for a lock timed out. */
    private static boolean isTimeout(Throwable root) {
        return root instanceof SQLException failure
                && (LOCK_TIMEOUT.equals(failure.getSQLState()) || STATEMENT_TIMEOUT.equals(failure.getSQLState()));
    }

    /** The innermost cause. */
    public static Throwable rootCause(Throwable thrown) {
        return causes(thrown).reduce(thrown, (outer, inner) -> inner);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH);
    }

    /** The same SQL states as in the server's log filter, or no free connection. */
    private static boolean isDatabaseUnavailable(Throwable cause) {
        if (cause instanceof SQLException failure) {
            String state = failure.getSQLState();
            return state == null || DATABASE_UNAVAILABLE.matcher(state).matches();
        }
        return cause instanceof ResourceException;
    }
}
