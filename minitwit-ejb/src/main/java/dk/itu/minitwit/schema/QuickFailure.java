package dk.itu.minitwit.schema;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Lets a read fail at once when the database is away. EclipseLink would try three times, five seconds apart, with the client
 * waiting; here whoever asks is told to come back. And a statement that writes, outside of a transaction, must not be tried
 * again by anybody but its sender: it may have been done (ADR 015). Named in persistence.xml.
 */
public class QuickFailure implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setConnectionHealthValidatedOnError(false);
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
