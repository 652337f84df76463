package dk.itu.minitwit.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Formats each log line as a JSON object with field names of the Elastic Common Schema, including the fields of the
 * thread's current request, also for lines of the server itself.
 */
public final class JsonLogFormatter extends Formatter {

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** Whether the environment selects this format. */
    public static boolean isAskedFor(Map<String, String> environment) {
        return "json".equals(environment.get("MINITWIT_LOG"));
    }

    @Override
    public String format(LogRecord event) {
        StringBuilder line = new StringBuilder(256);
        line.append("{\"@timestamp\":\"");
        TIME.formatTo(event.getInstant(), line);
        line.append('"');
        add(line, "log.level", level(event.getLevel()));
        add(line, "message", String.valueOf(formatMessage(event)));
        add(line, "log.logger", event.getLoggerName());
        // The handler runs on the logging thread.
        add(line, "process.thread.name", Thread.currentThread().getName());
        fields(event).forEach((name, value) -> add(line, name, value));
        addFailure(line, event.getThrown());
        return line.append("}\n").toString();
    }

    /** A line of the launcher in the same format. */
    public static String line(String level, String message, Instant now) {
        StringBuilder line = new StringBuilder("{\"@timestamp\":\"");
        TIME.formatTo(now, line);
        line.append('"');
        add(line, "log.level", level);
        add(line, "message", message);
        return line.append('}').toString();
    }

    /** The fields of the request and of the log line's parameter. */
    private static Map<Object, Object> fields(LogRecord event) {
        Map<Object, Object> fields = new LinkedHashMap<>(request());
        Object[] parameters = event.getParameters();
        if (parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> own) {
            fields.putAll(own);
        }
        return fields;
    }

    private static Map<?, ?> request() {
        Logger registered = LogManager.getLogManager().getLogger(SharedNames.REQUEST_LOGGER);
        return registered != null
                        && registered.getFilter() instanceof Supplier<?> supplier
                        && supplier.get() instanceof Map<?, ?> fields
                ? fields
                : Map.of();
    }

    private static String level(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (value >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    private static void addFailure(StringBuilder line, Throwable thrown) {
        if (thrown == null) {
            return;
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        add(line, "error.type", thrown.getClass().getName());
        add(line, "error.message", thrown.getMessage());
        add(line, "error.stack_trace", trace.toString());
    }

    private static void add(StringBuilder line, Object name, Object value) {
        if (value == null) {
            return;
        }
        line.append(",\"").append(name).append("\":");
        if (value instanceof Number) {
            line.append(value);
        } else {
            addText(line, value.toString());
        }
    }

    private static void addText(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> line.append('\\').append(c);
                case '\n' -> line.append("\\n");
                case '\t' -> line.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) || c == '\u007f') {
                        line.append(String.format("\\u%04x", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        line.append('"');
    }
}
