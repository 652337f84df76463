package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CapturedLog;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApiExceptionMapperTest {

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(ApiExceptionMapper.class);

    private static final String SECRET = "relation \"users\" at db.internal:5432";

    private final Exchange request = new Exchange("POST", "/nothing");
    private final ApiExceptionMapper mapper = request.mapper();

    @ParameterizedTest
    @CsvSource({
        "INVALID, 400",
        "CONFLICT, 400",
        "UNAUTHENTICATED, 403",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "THROTTLED, 429",
        "OVERLOADED, 503",
        "UNAVAILABLE, 503"
    })
    void translates_each_kind_and_says_its_message(ErrorKind kind, int status) {
        Response answer = mapper.toResponse(new BusinessException(kind, "what to do"));

        assertError(answer, status, "what to do");
        assertThat(request.attributes.get(MeasuringFilter.REASON)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void asks_to_try_again_where_that_helps_only(ErrorKind kind) {
        Response answer = mapper.toResponse(new BusinessException(kind, "what to do"));

        assertThat(answer.getHeaderString(HttpHeaders.RETRY_AFTER))
                .isEqualTo(answer.getStatus() == 503 || answer.getStatus() == 429 ? "1" : null);
    }

    @Test
    void finds_the_business_failure_in_wrapped_exceptions() {
        BusinessException taken = new BusinessException(ErrorKind.CONFLICT, "The username is already taken");

        assertError(mapper.toResponse(new EJBException(taken)), 400, "The username is already taken");
        assertError(
                mapper.toResponse(
                        new EJBTransactionRolledbackException("rolled back", new IllegalStateException(taken))),
                400,
                "The username is already taken");
    }

    @Test
    void answers_503_without_details_when_the_database_is_away() {
        Response answer = mapper.toResponse(new EJBException(new SQLException(SECRET, "08006")));

        assertError(answer, 503, "The service is temporarily unavailable: try again in a few seconds.");
        assertThat(answer.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
    }

    /** In a separate thread: an interrupt does not end an endless loop. */
    @Test
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void answers_503_when_the_causes_are_circular() {
        SQLException away = new SQLException("gone", "08006");
        away.initCause(new IllegalStateException(away));

        assertThat(mapper.toResponse(away).getStatus()).isEqualTo(503);
    }

    @Test
    void says_nothing_of_our_own_defects() {
        for (Throwable defect : new Throwable[] {
            new NullPointerException(SECRET),
            new EJBException(new SQLException(SECRET, "42P01")),
            new AssertionError(SECRET),
            new InternalServerErrorException(SECRET),
            new IllegalStateException((String) null)
        }) {
            assertError(mapper.toResponse(defect), 500, "Something went wrong on our side");
        }
    }

    private static void assertError(Response answer, int status, String message) {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(answer.getEntity()).isEqualTo(new ApiError(status, message));
    }
}
