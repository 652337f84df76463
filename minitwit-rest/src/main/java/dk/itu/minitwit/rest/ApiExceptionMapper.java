package dk.itu.minitwit.rest;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.Failures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Turns every exception into an error response: the one table from kinds of failures to status codes of the API. */
@Provider
public class ApiExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ApiExceptionMapper.class.getName());

    private static final String LOGGED = ApiExceptionMapper.class.getName() + ".logged";

    /** A proxy of the current request. */
    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException failure) {
            return standard(failure);
        }
        return Failures.businessFailure(thrown).map(this::business).orElseGet(() -> {
            LOG.log(Level.ERROR, "A request failed", thrown);
            return ApiError.response(500, ErrorMessages.of(500));
        });
    }

    private Response business(BusinessException failure) {
        request.setAttribute(MeasuringFilter.REASON, failure.kind());
        return switch (failure.kind()) {
            case INVALID, CONFLICT -> ApiError.response(400, failure.getMessage());
            case UNAUTHENTICATED, FORBIDDEN -> ApiError.response(403, failure.getMessage());
            case NOT_FOUND -> ApiError.response(404, failure.getMessage());
            case THROTTLED -> retryLater(429, failure);
            case OVERLOADED, UNAVAILABLE -> retryLater(503, failure);
        };
    }

    private Response retryLater(int status, BusinessException failure) {
        // The server maps an exception of a service twice.
        if (request.getAttribute(LOGGED) == null) {
            request.setAttribute(LOGGED, true);
            Failures.log(LOG, failure);
        }
        return Response.fromResponse(ApiError.response(status, failure.getMessage()))
                .header(HttpHeaders.RETRY_AFTER, failure.retryAfter().toSeconds())
                .build();
    }

    /** A refusal by JAX-RS itself: an unknown path, a wrong method or content type. It keeps the header {@code Allow}. */
    private Response standard(WebApplicationException failure) {
        Response refused = failure.getResponse();
        int status = refused.getStatus();
        if (status >= 500) {
            LOG.log(Level.ERROR, "A request failed", failure);
        }
        String message = status == 400 ? ErrorMessages.malformed(ApiRoute.of(request)) : ErrorMessages.of(status);
        Response.ResponseBuilder answer = Response.fromResponse(ApiError.response(status, message));
        if (refused.getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, refused.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }
}
