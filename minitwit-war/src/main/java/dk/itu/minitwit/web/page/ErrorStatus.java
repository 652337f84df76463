package dk.itu.minitwit.web.page;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.servlet.http.HttpServletResponse;

/** The HTTP status of a page by kind of failure, for error pages and for forms with an error. */
public final class ErrorStatus {

    private static final int TOO_MANY_REQUESTS = 429;

    private ErrorStatus() {}

    static int of(ErrorKind kind) {
        return switch (kind) {
            case INVALID, CONFLICT, UNAUTHENTICATED -> HttpServletResponse.SC_BAD_REQUEST;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case THROTTLED -> TOO_MANY_REQUESTS;
            case OVERLOADED, UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }

    /**
     * The status of a failure.
     *
     * @param response receives the header {@code Retry-After} if a retry may succeed
     */
    public static int of(BusinessException failure, HttpServletResponse response) {
        int status = of(failure.kind());
        if (status == TOO_MANY_REQUESTS || status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            long seconds = Math.max(1, failure.retryAfter().toSeconds());
            response.setHeader("Retry-After", Long.toString(seconds));
        }
        return status;
    }
}
