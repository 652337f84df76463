package dk.itu.minitwit.cli;

import dk.itu.minitwit.server.JsonLogFormatter;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;

/**
 * A message of a run in one line: text, or a JSON object with the field names of the server's log if that log is JSON.
 */
final class Notice {

    private final boolean json;

    Notice(Map<String, String> environment) {
        json = JsonLogFormatter.isAskedFor(environment);
    }

    String of(Level level, String message, Instant now) {
        return json ? JsonLogFormatter.line(name(level), message, now) : message;
    }

    private static String name(Level level) {
        return level == Level.WARNING ? "WARN" : level.getName();
    }
}
