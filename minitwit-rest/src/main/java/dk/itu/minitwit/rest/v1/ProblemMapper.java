package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.rest.ErrorMessages;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Failures;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Turns every exception into a problem: the one table from kinds of failures to status codes of version 1. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException failure) {
            return standard(failure);
        }
        return Failures.businessFailure(thrown).map(ProblemMapper::business).orElseGet(() -> {
            LOG.log(Level.ERROR, "A request failed", thrown);
            return Problem.of(500, ErrorMessages.of(500)).answer().build();
        });
    }

    private static Response business(BusinessException failure) {
        Failures.log(LOG, failure);
        ProblemCode code = code(failure);
        Response.ResponseBuilder answer =
                Problem.of(code, failure.getMessage(), failure.field()).answer();
        return switch (code) {
            case UNAUTHENTICATED ->
                answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"MiniTwit\"")
                        .build();
            case RATE_LIMITED, UNAVAILABLE ->
                answer.header(HttpHeaders.RETRY_AFTER, failure.retryAfter().toSeconds())
                        .build();
            default -> answer.build();
        };
    }

    private static ProblemCode code(BusinessException failure) {
        return switch (failure.kind()) {
            case INVALID -> ProblemCode.INVALID;
            case UNAUTHENTICATED -> ProblemCode.UNAUTHENTICATED;
            case FORBIDDEN -> ProblemCode.FORBIDDEN;
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case CONFLICT -> isReused(failure) ? ProblemCode.IDEMPOTENCY_KEY_REUSED : ProblemCode.CONFLICT;
            case THROTTLED -> ProblemCode.RATE_LIMITED;
            case OVERLOADED, UNAVAILABLE -> ProblemCode.UNAVAILABLE;
        };
    }

    private static boolean isReused(BusinessException failure) {
        return failure.kind() == ErrorKind.CONFLICT && MessageResource.IDEMPOTENCY_KEY.equals(failure.field());
    }

    /** A refusal by JAX-RS itself: an unknown path, a wrong method or content type. It keeps the header {@code Allow}. */
    private static Response standard(WebApplicationException failure) {
        Response refused = failure.getResponse();
        int status = refused.getStatus();
        if (status >= 500) {
            LOG.log(Level.ERROR, "A request failed", failure);
        }
        String detail =
                status == 400 ? "Send a JSON object in UTF-8, and a percent-encoded path" : ErrorMessages.of(status);
        Response.ResponseBuilder answer = Problem.of(status, detail).answer();
        if (refused.getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, refused.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }
}
