package dk.itu.minitwit.persistence;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Turns off EclipseLink's retries. By default it retries a failed read three times, five seconds apart, while the
 * client waits; without retries a request fails at once if the database is unavailable. A write in auto-commit mode
 * must not be retried either: it may have been committed (ADR 015).
 */
public class NoRetryCustomizer implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setConnectionHealthValidatedOnError(false);
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
