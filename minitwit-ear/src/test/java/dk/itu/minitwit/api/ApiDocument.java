package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import dk.itu.minitwit.web.docs.ApiDescription;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares answers with the description of the API. */
final class ApiDocument {

    /** The description has the API's paths and methods, and every other request gets an error. */
    private static final Set<String> NOT_DESCRIBED =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    /** The validator ignores case. */
    private static final Pattern PATH = Pattern.compile(
            "/api/(latest|register|msgs|fllws|v1/(timelines|messages|users|follows|search|notices|account))(/.*)?");

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

    private static final int FIRST_ERROR = 400;

    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(text()).build();

    private ApiDocument() {}

    /** @throws AssertionError if the document lacks the status, or the answer has another body or lacks a header */
    static void assertDescribes(HttpRequest request, HttpResponse<byte[]> answer) {
        if (!METHODS.contains(request.method())) {
            return;
        }
        ValidationReport report = validate(request, answer);
        boolean isDescribed = PATH.matcher(request.uri().getRawPath()).matches()
                && report.getMessages().stream().map(Message::getKey).noneMatch(NOT_DESCRIBED::contains);
        if (isDescribed) {
            assertThat(report.getMessages())
                    .as("how %s differs from the description", answer)
                    .isEmpty();
        } else {
            assertThat(answer.statusCode()).as("not described: %s", answer).isGreaterThanOrEqualTo(FIRST_ERROR);
        }
    }

    private static ValidationReport validate(HttpRequest request, HttpResponse<byte[]> answer) {
        SimpleResponse.Builder response = new SimpleResponse.Builder(answer.statusCode());
        answer.headers().map().forEach(response::withHeader);
        if (answer.body().length > 0) {
            response.withBody(new String(answer.body(), StandardCharsets.UTF_8));
        }
        return VALIDATOR.validateResponse(
                request.uri().getRawPath(), Method.valueOf(request.method()), response.build());
    }

    private static String text() {
        try (InputStream document = ApiDescription.class.getResourceAsStream("openapi.json")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
