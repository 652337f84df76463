package dk.itu.minitwit.rest.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMapperTest {

    private final ProblemMapper mapper = new ProblemMapper();

    @ParameterizedTest
    @CsvSource({
        "INVALID, 400, invalid",
        "UNAUTHENTICATED, 401, unauthenticated",
        "FORBIDDEN, 403, forbidden",
        "NOT_FOUND, 404, not_found",
        "CONFLICT, 409, conflict",
        "THROTTLED, 429, rate_limited",
        "OVERLOADED, 503, unavailable",
        "UNAVAILABLE, 503, unavailable"
    })
    void a_failure_has_a_status_and_a_code(ErrorKind kind, int status, String code) {
        Response answer = mapper.toResponse(new BusinessException(kind, "why"));

        Problem problem = (Problem) answer.getEntity();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.detail()).isEqualTo("why");
        assertThat(problem.type()).isEqualTo("/docs#problem-" + code);
    }

    @Test
    void a_wrong_value_names_its_field() {
        Problem problem = problem(BusinessException.inField("limit", ErrorKind.INVALID, "limit is a number"));

        assertThat(problem.field()).isEqualTo("limit");
    }

    @Test
    void a_used_key_has_a_code_of_its_own() {
        Problem problem = problem(BusinessException.inField("Idempotency-Key", ErrorKind.CONFLICT, "used"));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void says_how_to_go_on() {
        assertThat(mapper.toResponse(BusinessException.throttled("slow", Duration.ofSeconds(7)))
                        .getHeaderString("Retry-After"))
                .isEqualTo("7");
        assertThat(mapper.toResponse(new BusinessException(ErrorKind.UNAUTHENTICATED, "who"))
                        .getHeaderString("WWW-Authenticate"))
                .startsWith("Bearer");
        assertThat(mapper.toResponse(new NotAllowedException("GET")).getHeaderString("Allow"))
                .isEqualTo("GET");
    }

    @Test
    void a_refusal_of_the_platform_is_a_problem_too() {
        assertThat(problem(new NotFoundException()).code()).isEqualTo("not_found");
        assertThat(problem(new BadRequestException()).code()).isEqualTo("malformed_request");
        assertThat(problem(new BadRequestException()).detail()).contains("JSON object");
        assertThat(problem(new NotAllowedException("GET")).code()).isEqualTo("method_not_allowed");
    }

    private Problem problem(Throwable thrown) {
        return (Problem) mapper.toResponse(thrown).getEntity();
    }
}
