package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class JsonLogFormatterTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.6Z");

    private final JsonLogFormatter formatter = new JsonLogFormatter();

    private static LogRecord event(Level level, String message, Object... parameters) {
        LogRecord event = new LogRecord(level, message);
        event.setInstant(NOW);
        event.setLoggerName("a.b.C");
        event.setParameters(parameters);
        return event;
    }

    @Test
    void writes_one_object_a_line() {
        String thread = Thread.currentThread().getName();

        assertThat(formatter.format(event(Level.WARNING, "{0} of {1}", 1, "two")))
                .isEqualTo(
                        "{\"@timestamp\":\"2026-01-02T03:04:05.600Z\",\"log.level\":\"WARN\",\"message\":\"1 of two\","
                                + "\"log.logger\":\"a.b.C\",\"process.thread.name\":\"" + thread + "\"}\n");
    }

    @Test
    void knows_four_levels() {
        assertThat(formatter.format(event(Level.SEVERE, ""))).contains("\"log.level\":\"ERROR\"");
        assertThat(formatter.format(event(Level.INFO, ""))).contains("\"log.level\":\"INFO\"");
        assertThat(formatter.format(event(Level.FINE, ""))).contains("\"log.level\":\"DEBUG\"");
    }

    @Test
    void writes_the_fields_that_a_line_brings_along() {
        assertThat(formatter.format(event(Level.INFO, "sign-in", Map.of("user.id", 7L))))
                .contains("\"message\":\"sign-in\"")
                .endsWith(",\"user.id\":7}\n");
    }

    @Test
    void escapes_whatever_would_end_a_text_or_a_line() {
        assertThat(formatter.format(event(Level.INFO, "\"\\\n\r\t\u0000æ\ud83d\ude00\ud800")))
                .contains("\"message\":\"\\\"\\\\\\n\\u000d\\t\\u0000æ\\ud83d\\ude00\\ud800\"");
    }

    @Test
    void accepts_missing_values() {
        LogRecord event = new LogRecord(Level.INFO, null);
        event.setInstant(NOW);

        assertThat(formatter.format(event)).contains("\"message\":\"null\"").doesNotContain("log.logger");
    }

    @Test
    void tells_a_failure_in_the_same_line() {
        LogRecord event = event(Level.SEVERE, "failed");
        event.setThrown(new IllegalStateException("no \"luck\"", new ArithmeticException("zero")));

        String line = formatter.format(event);

        assertThat(line.lines()).hasSize(1);
        assertThat(line)
                .contains("\"error.type\":\"java.lang.IllegalStateException\"")
                .contains("\"error.message\":\"no \\\"luck\\\"\"")
                .contains("Caused by: java.lang.ArithmeticException: zero\\n\\t");
    }

    @Test
    void adds_the_fields_of_the_request() {
        Logger registered = Logger.getLogger("dk.itu.minitwit.request");
        registered.setFilter(new Request());
        try {
            assertThat(formatter.format(event(Level.INFO, "done"))).endsWith(",\"http.request.id\":\"abc\"}\n");
        } finally {
            registered.setFilter(null);
        }
        assertThat(formatter.format(event(Level.INFO, "done"))).doesNotContain("http.request.id");
    }

    private static final class Request implements Filter, Supplier<Map<String, Object>> {

        @Override
        public boolean isLoggable(LogRecord event) {
            return true;
        }

        @Override
        public Map<String, Object> get() {
            return Map.of("http.request.id", "abc");
        }
    }
}
