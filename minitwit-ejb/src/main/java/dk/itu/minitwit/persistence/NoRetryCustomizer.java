package dk.itu.minitwit.persistence;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Turns off EclipseLink's retries. By default it repeats a failed read three times, five seconds apart, while the client waits; now
 * a request fails at once when the database is unavailable. A write in auto-commit mode must not be repeated either: it may have been
 * committed (ADR 015).
 */
public class NoRetryCustomizer implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setConnectionHealthValidatedOnError(false);
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
