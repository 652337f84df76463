package dk.itu.minitwit.rest.v1;

import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of problems. Their words are an interface, and never change. */
enum ProblemCode {
    MALFORMED_REQUEST(400, "The request is malformed"),
    INVALID(400, "A value breaks a rule"),
    UNAUTHENTICATED(401, "A valid key is needed"),
    FORBIDDEN(403, "The key does not allow this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The path does not take this method"),
    CONFLICT(409, "It is there already, or has changed"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not JSON"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key came with another request"),
    RATE_LIMITED(429, "Too many requests"),
    FAILED(500, "MiniTwit failed"),
    UNAVAILABLE(503, "MiniTwit cannot answer now");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProblemCode of(int status) {
        return Stream.of(values())
                .filter(code -> code.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : FAILED);
    }
}
