package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CapturedLog;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The log of errors whose details clients do not see. */
class ApiExceptionMapperLogTest {

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(ApiExceptionMapper.class);

    @Test
    void logs_a_defect_once_with_its_stack() {
        Exception defect = new EJBException(new NullPointerException("our fault"));

        new Exchange("POST", "/nothing").mapper().toResponse(defect);

        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0).getLevel()).isEqualTo(Level.SEVERE);
        assertThat(log.lines().get(0).getThrown()).isSameAs(defect);
    }

    @Test
    void logs_a_failure_of_the_server_once_with_its_stack() {
        Exception failure = new InternalServerErrorException();

        new Exchange("POST", "/nothing").mapper().toResponse(failure);

        assertThat(log.lines()).extracting(LogRecord::getThrown).containsExactly(failure);
    }

    /** Every request logs it during an outage: one line each, no stack trace. */
    @Test
    void logs_one_line_that_names_the_cause_when_the_database_is_away() {
        ApiExceptionMapper mapper = new Exchange("POST", "/nothing").mapper();
        Exception away = new EJBException(new SQLException("connection refused", "08001"));
        mapper.toResponse(away);
        mapper.toResponse(away);

        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0).getLevel()).isEqualTo(Level.WARNING);
        assertThat(new SimpleFormatter().formatMessage(log.lines().get(0)))
                .isEqualTo(
                        "The database is unavailable: java.sql.SQLException: connection refused. Check that it runs and"
                                + " has free connections and disk space.");
        assertThat(log.lines().get(0).getThrown()).isNull();
    }

    @Test
    void logs_no_client_errors() {
        for (ErrorKind kind : ErrorKind.values()) {
            new Exchange("POST", "/nothing").mapper().toResponse(new BusinessException(kind, "what to do"));
        }
        new Exchange("POST", "/nothing").mapper().toResponse(new NotFoundException());

        assertThat(log.lines()).isEmpty();
    }
}
