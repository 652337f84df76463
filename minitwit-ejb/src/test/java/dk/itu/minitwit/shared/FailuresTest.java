package dk.itu.minitwit.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CapturedLog;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    private static final System.Logger LOG = System.getLogger(FailuresTest.class.getName());

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(FailuresTest.class);

    private static final String SAID = "The service is temporarily unavailable: try again in a few seconds.";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08000", "08001", "08006", "53200", "53300", "57014", "57P01", "57P03", "55P03"})
    void takes_these_states_for_a_database_that_is_away(String state) {
        SQLException away = new SQLException("host db.internal, port 5432", state);

        BusinessException failure = Failures.businessFailure(away).orElseThrow();

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure).hasMessage(SAID).hasCause(away);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "22001", "42P01", "40001", "40P01", "55000", "00000"})
    void takes_other_states_for_defects(String state) {
        assertThat(Failures.businessFailure(new SQLException("x", state))).isEmpty();
    }

    /** The driver reports exhausted memory of this process by the same SQL state. */
    @Test
    void takes_an_error_of_Javas_for_a_defect_whatever_the_driver_makes_of_it() {
        SQLException wrapped =
                new SQLException("Ran out of memory retrieving query results.", "53200", new OutOfMemoryError());

        assertThat(Failures.businessFailure(new EJBException(new PersistenceException(wrapped))))
                .isEmpty();
    }

    @Test
    void unwraps_the_exceptions_of_containers() {
        SQLException cause = new SQLException("terminating connection", "57P01");
        Exception wrapped = new EJBException(new PersistenceException(new IllegalStateException(cause)));

        assertThat(Failures.businessFailure(wrapped))
                .map(BusinessException::kind)
                .contains(ErrorKind.UNAVAILABLE);
    }

    @Test
    void takes_a_pool_without_connections_for_a_database_that_is_away() {
        Exception exhausted = new EJBException(new IllegalStateException(new ResourceException("no connection")));

        assertThat(Failures.businessFailure(exhausted))
                .map(BusinessException::kind)
                .contains(ErrorKind.UNAVAILABLE);
    }

    @Test
    void finds_the_business_failure_itself_before_its_cause() {
        BusinessException taken =
                new BusinessException(ErrorKind.CONFLICT, "taken", new SQLException("gone as well", "08006"));

        assertThat(Failures.businessFailure(new EJBException(taken))).containsSame(taken);
    }

    @Test
    void takes_everything_else_for_a_defect() {
        assertThat(Failures.businessFailure(new NullPointerException())).isEmpty();
        assertThat(Failures.businessFailure(new EJBException("x"))).isEmpty();
        assertThat(Failures.businessFailure(null)).isEmpty();
    }

    @Test
    void finds_the_root_cause() {
        SQLException root = new SQLException("gone", "08006");

        assertThat(Failures.rootCause(new EJBException(new PersistenceException(root))))
                .isSameAs(root);
        assertThat(Failures.rootCause(root)).isSameAs(root);
    }

    /** In a separate thread: an interrupt does not end an endless loop. */
    @Test
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void comes_to_an_end_with_circular_causes() {
        Exception first = new IllegalStateException();
        Exception second = new IllegalStateException(first);
        first.initCause(second);

        assertThat(Failures.businessFailure(first)).isEqualTo(Optional.empty());
        assertThat(Failures.rootCause(first)).isIn(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "55P03, A database statement timed out",
        "57014, A database statement timed out",
        "08006, The database is unavailable"
    })
    void tells_operators_in_one_line(String state, String told) {
        SQLException cause = new SQLException("details", state);
        Failures.log(LOG, Failures.businessFailure(new EJBException(cause)).orElseThrow());

        assertThat(log.lines()).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARNING);
            assertThat(line.getMessage()).startsWith(told);
            assertThat(line.getParameters()).containsExactly(cause.toString());
        });
    }

    @Test
    void logs_neither_client_errors_nor_refusals_without_a_cause() {
        Failures.log(LOG, new BusinessException(ErrorKind.NOT_FOUND, "no user"));
        Failures.log(LOG, new BusinessException(ErrorKind.INVALID, "bad", new IllegalStateException()));
        Failures.log(LOG, new BusinessException(ErrorKind.UNAVAILABLE, "later"));

        assertThat(log.lines()).isEmpty();
    }
}
