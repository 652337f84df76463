package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Test
    void says_nothing_of_clients_that_went_away() {
        String answers = "org.glassfish.jersey.server.ServerRuntime$Responder";

        assertThat(passes(answers, Level.SEVERE, new UncheckedIOException(new IOException("Connection is closed"))))
                .isFalse();
        assertThat(passes(answers, Level.SEVERE, new IllegalStateException("a defect")))
                .isTrue();
        assertThat(passes("dk.itu.minitwit.rest", Level.SEVERE, new IOException("disk")))
                .isTrue();
    }

    private static boolean passes(String logger, Level level) {
        return passes(logger, level, null);
    }

    private static boolean passes(String logger, Level level, Throwable thrown) {
        LogRecord event = new LogRecord(level, "text");
        event.setLoggerName(logger);
        event.setThrown(thrown);
        return new LogFilter().isLoggable(event);
    }
}
