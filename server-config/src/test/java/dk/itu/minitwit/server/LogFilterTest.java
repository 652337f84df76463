package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogFilterTest {

    @Test
    void passes_all_lines_of_the_application_and_warnings_of_others() {
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

    @Test
    void drops_only_the_failures_that_the_application_logs() {
        Exception locked = new IllegalStateException(new SQLException("lock timeout", "55P03"));
        Exception defect = new IllegalStateException(new SQLException("no such column", "42703"));
        Exception memory = new SQLException("Ran out of memory", "53200", new OutOfMemoryError());

        for (String logger :
                List.of("jakarta.enterprise.ejb.container", "org.eclipse.persistence.session./x/_minitwit")) {
            assertThat(passes(logger, Level.WARNING, locked)).as(logger).isFalse();
            assertThat(passes(logger, Level.WARNING, new SQLException("no connection", "08006")))
                    .isFalse();
            assertThat(passes(logger, Level.WARNING, defect)).as(logger).isTrue();
            assertThat(passes(logger, Level.WARNING, memory)).as(logger).isTrue();
        }
        assertThat(passes("dk.itu.minitwit.rest.ApiExceptionMapper", Level.SEVERE, locked))
                .isTrue();
    }

    @Test
    void leaves_out_traces_of_nodes_that_start_at_the_same_moment() {
        String migrations = "com.hazelcast.internal.partition.operation.MigrationRequestOperation";

        assertThat(
                        passes(
                                migrations,
                                Level.WARNING,
                                new IllegalStateException(
                                        "Migration operation is received before startup is completed. Sender: [10.0.0.1]:6900")))
                .isFalse();
        assertThat(passes(migrations, Level.WARNING, new IllegalStateException("a defect")))
                .isTrue();
        assertThat(passes(migrations, Level.WARNING)).isTrue();
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
