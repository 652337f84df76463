package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of errors whose details clients do not see. */
class ApiExceptionMapperLogTest {

    private final Logger logger = Logger.getLogger(ApiExceptionMapper.class.getName());
    private final List<LogRecord> records = new ArrayList<>();
    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            records.add(logged);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(recorder);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(recorder);
        logger.setUseParentHandlers(true);
    }

    @Test
    void logs_a_defect_once_with_its_stack() {
        Exception defect = new EJBException(new NullPointerException("our fault"));

        new AttributedRequest().mapper().toResponse(defect);

        assertThat(records).hasSize(1);
        assertThat(records.get(0).getLevel()).isEqualTo(Level.SEVERE);
        assertThat(records.get(0).getThrown()).isSameAs(defect);
    }

    @Test
    void logs_a_failure_of_the_server_once_with_its_stack() {
        Exception failure = new InternalServerErrorException();

        new AttributedRequest().mapper().toResponse(failure);

        assertThat(records).extracting(LogRecord::getThrown).containsExactly(failure);
    }

    /** Every request logs it during an outage: one line each, no stack trace. */
    @Test
    void logs_one_line_that_names_the_cause_when_the_database_is_away() {
        ApiExceptionMapper mapper = new AttributedRequest().mapper();
        Exception away = new EJBException(new SQLException("connection refused", "08001"));
        mapper.toResponse(away);
        mapper.toResponse(away);

        assertThat(records).hasSize(1);
        assertThat(records.get(0).getLevel()).isEqualTo(Level.WARNING);
        assertThat(new SimpleFormatter().formatMessage(records.get(0)))
                .isEqualTo(
                        "The database is unavailable: java.sql.SQLException: connection refused. Check that it runs and"
                                + " has free connections and disk space.");
        assertThat(records.get(0).getThrown()).isNull();
    }

    @Test
    void logs_nothing_of_what_clients_do_wrong() {
        for (ErrorKind kind : ErrorKind.values()) {
            new AttributedRequest().mapper().toResponse(new BusinessException(kind, "what to do"));
        }
        new AttributedRequest().mapper().toResponse(new NotFoundException());

        assertThat(records).isEmpty();
    }
}
