package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogFilterTest {

    @Test
    void lets_the_application_say_what_it_has_to_and_others_what_is_wrong() {
        assertThat(passes("dk.itu.minitwit.user.UserService", Level.INFO)).isTrue();
        assertThat(passes("jakarta.enterprise.web", Level.WARNING)).isTrue();
        assertThat(passes("jakarta.enterprise.web", Level.INFO)).isFalse();
        assertThat(passes(null, Level.SEVERE)).isTrue();
        assertThat(passes(null, Level.INFO)).isFalse();
    }

    private static boolean passes(String logger, Level level) {
        LogRecord event = new LogRecord(level, "text");
        event.setLoggerName(logger);
        return new LogFilter().isLoggable(event);
    }
}
