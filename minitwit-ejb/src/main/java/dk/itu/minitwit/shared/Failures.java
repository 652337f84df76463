package dk.itu.minitwit.shared;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a front end can tell its client in whatever a container wrapped it into. */
public final class Failures {

    /** How deep wrapped exceptions are looked into: containers nest a handful, and a cause may be circular. */
    private static final int DEPTH = 25;

    /** Said when the database is away, whoever notices. */
    public static final String UNAVAILABLE = "The service is temporarily unavailable: try again in a few seconds.";

    private Failures() {}

    /**
     * The business failure behind an exception: the one that was thrown, or {@link ErrorKind#UNAVAILABLE} when the
     * database went away, or nothing when it is a defect of ours.
     */
    public static Optional<BusinessException> businessFailure(Throwable thrown) {
        Optional<BusinessException> own = causes(thrown)
                .filter(BusinessException.class::isInstance)
                .map(BusinessException.class::cast)
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        return causes(thrown)
                .filter(Failures::isDatabaseAway)
                .findFirst()
                .map(cause -> new BusinessException(ErrorKind.UNAVAILABLE, UNAVAILABLE, thrown));
    }

    /** What started it all, as far as one can see. */
    public static Throwable rootCause(Throwable thrown) {
        return causes(thrown).reduce(thrown, (outer, inner) -> inner);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH);
    }

    /**
     * Connection lost (08), no room, memory or connections left (53), shut down or taken away by an operator or a time
     * limit (57), waiting for a lock for too long (55P03): https://www.postgresql.org/docs/17/errcodes-appendix.html.
     * Or no connection could be had at all.
     */
    private static boolean isDatabaseAway(Throwable cause) {
        if (cause instanceof SQLException failure) {
            String state = failure.getSQLState();
            return state == null
                    || state.startsWith("08")
                    || state.startsWith("53")
                    || state.startsWith("57")
                    || state.equals("55P03");
        }
        return cause instanceof ResourceException;
    }
}
