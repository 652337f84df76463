package dk.itu.minitwit.server;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets through what the application says and what is wrong. Levels alone do not: the server's web container sets that of its
 * logger itself.
 */
public final class LogFilter implements Filter {

    private static final String APPLICATION = "dk.itu.minitwit";

    @Override
    public boolean isLoggable(LogRecord event) {
        String logger = event.getLoggerName();
        return event.getLevel().intValue() >= Level.WARNING.intValue()
                || logger != null && logger.startsWith(APPLICATION);
    }
}
