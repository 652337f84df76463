package dk.itu.minitwit.cli;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;

/** What a run tells in one line: text for people or, where the log is JSON, an object with the names of the server's log. */
final class Notice {

    private final boolean json;

    Notice(Map<String, String> environment) {
        json = "json".equals(environment.get("MINITWIT_LOG"));
    }

    String of(Level level, String message, Instant now) {
        return json
                ? "{\"Timestamp\":\"" + now + "\",\"Level\":\"" + name(level) + "\",\"LogMessage\":\""
                        + escaped(message) + "\"}"
                : message;
    }

    /** As java.util.logging says, which the server logs with. */
    private static String name(Level level) {
        return level == Level.ERROR ? "SEVERE" : level.getName();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
