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
 * Lets through what the application says and what is wrong on our side. Levels alone do not: the server's web container sets that of its
 * logger itself.
 */
public final class LogFilter implements Filter {

    private static final String APPLICATION = "dk.itu.minitwit";
    private static final String PERSISTENCE = "org.eclipse.persistence";
    private static final String SERVICES = "jakarta.enterprise.ejb.container";
    /** Names the method; the trace, in a line of its own, names it too. */
    private static final String SERVICE_FAILED = "A system exception occurred during an invocation on EJB";

    private static final Pattern AWAY = Pattern.compile(SharedNames.DATABASE_UNAVAILABLE);
    private static final String MIGRATIONS = "com.hazelcast.internal.partition.operation.MigrationRequestOperation";
    private static final String NOT_STARTED = "Migration operation is received before startup is completed";
    private static final String JERSEY_ANSWERS = "org.glassfish.jersey.server.ServerRuntime$Responder";

    /** Loggers that are named as a class of the server. */
    static final List<String> CLASSES = List.of(MIGRATIONS, JERSEY_ANSWERS);

    /** Warnings of each start, by logger, that say nothing about this server: nobody can do anything about them. */
    private static final Map<String, String> EACH_START = Map.of(
            // Each EJB with a timer, persistent or not: ours are not.
            SERVICES,
            "The feature {0} requires Full Java EE Profile",
            "javax.enterprise.system.container.ejb.com.sun.ejb",
            "Class Not loaded yet",
            // It compares "" with "/", which is the same path.
            "javax.enterprise.system.container.web.com.sun.web.security",
            "Context path from ServletContext: ");

    /** A request that cannot be understood, which its sender is told: the log would be the sender's to fill. */
    private static final String TWO_LENGTHS = "Can't use both headers Content-Length and Transfer-Encoding";

    @Override
    public boolean isLoggable(LogRecord event) {
        String logger = event.getLoggerName();
        return (event.getLevel().intValue() >= Level.WARNING.intValue()
                        || logger != null && logger.startsWith(APPLICATION))
                && !isClientGone(logger, event.getThrown())
                && !isOfEachStart(logger, event)
                && !text(event).startsWith(TWO_LENGTHS)
                && !isToldByTheApplication(event)
                && !isTriedAgainByTheCluster(logger, event.getThrown());
    }

    private static boolean isOfEachStart(String logger, LogRecord event) {
        return logger != null && EACH_START.containsKey(logger) && text(event).startsWith(EACH_START.get(logger));
    }

    /**
     * What is thrown because the database is away or too late, the application tells in one line with the request's id. The server
     * and the persistence tell it as well, with the same traces each. Of any other failure, theirs are kept.
     */
    private static boolean isToldByTheApplication(LogRecord event) {
        String logger = String.valueOf(event.getLoggerName());
        return (logger.equals(SERVICES) || logger.startsWith(PERSISTENCE))
                && (text(event).startsWith(SERVICE_FAILED)
                        || causes(event).anyMatch(LogFilter::isDatabaseAway)
                                && causes(event).noneMatch(Error.class::isInstance));
    }

    private static Stream<Throwable> causes(LogRecord event) {
        return Stream.iterate(event.getThrown(), Objects::nonNull, Throwable::getCause);
    }

    /** Nodes that start at the same moment. Who gives sessions to the other tells of it in one line more, without a trace. */
    private static boolean isTriedAgainByTheCluster(String logger, Throwable thrown) {
        return MIGRATIONS.equals(logger)
                && thrown instanceof IllegalStateException
                && String.valueOf(thrown.getMessage()).startsWith(NOT_STARTED);
    }

    /** As the application sees it: Failures. */
    private static boolean isDatabaseAway(Throwable thrown) {
        return thrown instanceof SQLException failure
                && (failure.getSQLState() == null
                        || AWAY.matcher(failure.getSQLState()).matches());
    }

    /** What stands for a message's name, when it has one. */
    private static String text(LogRecord event) {
        ResourceBundle texts = event.getResourceBundle();
        String message = String.valueOf(event.getMessage());
        return texts != null && texts.containsKey(message) ? texts.getString(message) : message;
    }

    /** An answer that cannot be written says nothing about the server, and comes with a hundred lines. */
    private static boolean isClientGone(String logger, Throwable thrown) {
        return JERSEY_ANSWERS.equals(logger)
                && Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                        .anyMatch(IOException.class::isInstance);
    }
}
