package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Refusals by JAX-RS itself. */
class StandardRefusalsTest {

    private static final String SECRET = "jersey.internal.detail";

    private final ApiExceptionMapper mapper = new Exchange("POST", "/nothing").mapper();

    static Stream<WebApplicationException> refusals() {
        return Stream.of(
                new BadRequestException(SECRET),
                new NotFoundException(SECRET),
                new NotAcceptableException(SECRET),
                new NotSupportedException(SECRET),
                new WebApplicationException(SECRET, 413),
                new WebApplicationException(SECRET, 418));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void keeps_the_status_that_JAX_RS_chose_and_not_its_words(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();

        assertError(mapper.toResponse(refusal), status, ErrorMessages.of(status));
    }

    @ParameterizedTest
    @CsvSource({
        "/register, 'username, email and pwd'",
        "/msgs/ann, content",
        "/fllws/ann, follow and unfollow",
        "/fllws/ann, UTF-8"
    })
    void names_the_expected_fields_of_a_malformed_body(String path, String named) {
        Response answer = new Exchange("POST", path).mapper().toResponse(new BadRequestException(SECRET));

        assertThat(((ApiError) answer.getEntity()).message()).contains(named).doesNotContain(SECRET);
    }

    @Test
    void keeps_the_methods_that_are_allowed() {
        Response answer = mapper.toResponse(new NotAllowedException("GET", new String[] {"POST"}));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString(HttpHeaders.ALLOW).split(",\\s*")).containsExactlyInAnyOrder("GET", "POST");
        assertThat(mapper.toResponse(new NotFoundException()).getHeaders()).doesNotContainKey(HttpHeaders.ALLOW);
    }

    @Test
    void keeps_no_other_part_of_the_response_of_JAX_RS() {
        Response page = Response.status(400)
                .header("X-Powered-By", "Something")
                .type(MediaType.TEXT_HTML_TYPE)
                .entity("<html>" + SECRET)
                .build();

        Response answer = mapper.toResponse(new BadRequestException(page));

        assertError(answer, 400, ErrorMessages.of(400));
        assertThat(answer.getHeaders()).containsOnlyKeys(HttpHeaders.CONTENT_TYPE);
    }

    private static void assertError(Response answer, int status, String message) {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(answer.getEntity()).isEqualTo(new ApiError(status, message));
    }
}
