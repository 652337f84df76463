package dk.itu.minitwit.server;

import java.io.IOException;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/**
 * Lets through what the application says and what is wrong on our side. Levels alone do not: the server's web container sets that of its
 * logger itself.
 */
public final class LogFilter implements Filter {

    private static final String APPLICATION = "dk.itu.minitwit";
    private static final String JERSEY_ANSWERS = "org.glassfish.jersey.server.ServerRuntime$Responder";

    @Override
    public boolean isLoggable(LogRecord event) {
        String logger = event.getLoggerName();
        return (event.getLevel().intValue() >= Level.WARNING.intValue()
                        || logger != null && logger.startsWith(APPLICATION))
                && !isClientGone(logger, event.getThrown());
    }

    /** An answer that cannot be written says nothing about the server, and comes with a hundred lines. */
    private static boolean isClientGone(String logger, Throwable thrown) {
        return JERSEY_ANSWERS.equals(logger)
                && Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                        .anyMatch(IOException.class::isInstance);
    }
}
