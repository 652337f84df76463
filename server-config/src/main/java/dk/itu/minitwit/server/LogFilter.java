package dk.itu.minitwit.server;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Passes the application's lines and the server's warnings, without known noise. Log levels are not enough: Payara's
 * web container sets the level of its own logger.
 */
public final class LogFilter implements Filter {

    private static final String APPLICATION = "dk.itu.minitwit";
    private static final String PERSISTENCE = "org.eclipse.persistence";
    private static final String SERVICES = "jakarta.enterprise.ejb.container";
    /** Contains only the method's name, which the stack trace of the next line contains too. */
    private static final String SERVICE_FAILED = "A system exception occurred during an invocation on EJB";

    private static final Pattern DATABASE_UNAVAILABLE = Pattern.compile(SharedNames.DATABASE_UNAVAILABLE);
    private static final String MIGRATIONS = "com.hazelcast.internal.partition.operation.MigrationRequestOperation";
    private static final String NOT_STARTED = "Migration operation is received before startup is completed";
    private static final String JERSEY_ANSWERS = "org.glassfish.jersey.server.ServerRuntime$Responder";

    /** Loggers named after a class of the server. */
    static final List<String> CLASSES = List.of(MIGRATIONS, JERSEY_ANSWERS);

    /** Warnings of every start by logger, which are harmless and have no remedy. */
    private static final Map<String, String> EACH_START = Map.of(
            // For each EJB with a timer, even a non-persistent one.
            SERVICES,
            "The feature {0} requires Full Java EE Profile",
            "javax.enterprise.system.container.ejb.com.sun.ejb",
            "Class Not loaded yet",
            // It compares "" with "/", the same path.
            "javax.enterprise.system.container.web.com.sun.web.security",
            "Context path from ServletContext: ");

    /** The client receives an error for its malformed request; clients must not be able to fill the log. */
    private static final String TWO_LENGTHS = "Can't use both headers Content-Length and Transfer-Encoding";

    @Override
    public boolean isLoggable(LogRecord event) {
        String logger = event.getLoggerName();
        return (event.getLevel().intValue() >= Level.WARNING.intValue()
                        || logger != null && logger.startsWith(APPLICATION))
                && !isClientDisconnect(logger, event.getThrown())
                && !isStartNoise(logger, event)
                && !text(event).startsWith(TWO_LENGTHS)
                && !isLoggedByApplication(event)
                && !isRetriedByCluster(logger, event.getThrown());
    }

    private static boolean isStartNoise(String logger, LogRecord event) {
        return logger != null && EACH_START.containsKey(logger) && text(event).startsWith(EACH_START.get(logger));
    }

    /**
     * The application logs an unavailable or slow database in one line with the request id. The server and EclipseLink
     * log the same failure with full stack traces, which are dropped; other failures are kept.
     */
    private static boolean isLoggedByApplication(LogRecord event) {
        String logger = String.valueOf(event.getLoggerName());
        return (logger.equals(SERVICES) || logger.startsWith(PERSISTENCE))
                && (text(event).startsWith(SERVICE_FAILED)
                        || causes(event).anyMatch(LogFilter::isDatabaseUnavailable)
                                && causes(event).noneMatch(Error.class::isInstance));
    }

    private static Stream<Throwable> causes(LogRecord event) {
        return Stream.iterate(event.getThrown(), Objects::nonNull, Throwable::getCause);
    }

    /** Nodes that start at once. The sending node logs the retry in another line without a stack trace. */
    private static boolean isRetriedByCluster(String logger, Throwable thrown) {
        return MIGRATIONS.equals(logger)
                && thrown instanceof IllegalStateException
                && String.valueOf(thrown.getMessage()).startsWith(NOT_STARTED);
    }

    /** The same SQL states as in the application's Failures. */
    private static boolean isDatabaseUnavailable(Throwable thrown) {
        return thrown instanceof SQLException failure
                && (failure.getSQLState() == null
                        || DATABASE_UNAVAILABLE.matcher(failure.getSQLState()).matches());
    }

    /** The message, looked up if it is a key of the resource bundle. */
    private static String text(LogRecord event) {
        ResourceBundle texts = event.getResourceBundle();
        String message = String.valueOf(event.getMessage());
        return texts != null && texts.containsKey(message) ? texts.getString(message) : message;
    }

    /** A client's disconnect during a response says nothing about the server, and has a hundred lines. */
    private static boolean isClientDisconnect(String logger, Throwable thrown) {
        return JERSEY_ANSWERS.equals(logger)
                && Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                        .anyMatch(IOException.class::isInstance);
    }
}
