package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.web.Requests;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorStatusTest {

    private final Map<String, String> headers = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "INVALID, 400, ",
        "CONFLICT, 400, ",
        "UNAUTHENTICATED, 400, ",
        "FORBIDDEN, 403, ",
        "NOT_FOUND, 404, ",
        "THROTTLED, 429, 1",
        "OVERLOADED, 503, 1",
        "UNAVAILABLE, 503, 1"
    })
    void depends_on_the_kind_and_says_when_to_retry_where_that_may_help(ErrorKind kind, int status, String retryAfter) {
        assertThat(status(new BusinessException(kind, "text"))).isEqualTo(status);
        assertThat(headers.get("Retry-After")).isEqualTo(retryAfter);
    }

    @Test
    void takes_the_time_of_the_failure_but_at_least_a_second() {
        status(BusinessException.throttled("text", Duration.ofMinutes(3)));
        assertThat(headers).containsEntry("Retry-After", "180");

        status(BusinessException.throttled("text", Duration.ofMillis(20)));
        assertThat(headers).containsEntry("Retry-After", "1");
    }

    private int status(BusinessException failure) {
        return ErrorStatus.of(failure, Requests.responseWith(headers));
    }
}
