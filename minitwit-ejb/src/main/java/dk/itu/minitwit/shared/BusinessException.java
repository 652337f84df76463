package dk.itu.minitwit.shared;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** A request failed for a reason that its client may read. Rolls the transaction back. */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final ErrorKind kind;
    private final String field;
    private final Duration retryAfter;

    /** @param message for clients and readers: no internals, no echo of the input */
    public BusinessException(ErrorKind kind, String message) {
        this(kind, message, null);
    }

    public BusinessException(ErrorKind kind, String message, Throwable cause) {
        this(kind, message, cause, null, SHORTLY);
    }

    private BusinessException(ErrorKind kind, String message, Throwable cause, String field, Duration retryAfter) {
        // Expected and reported to the client, so a stack trace is useful only with a cause; it would cost more than
        // the
        // response.
        super(message, cause, false, cause != null);
        this.kind = kind;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    /** Input of a form's field that breaks a rule. */
    public static BusinessException inField(String field, ErrorKind kind, String message) {
        return new BusinessException(kind, message, null, field, SHORTLY);
    }

    /** Too many failed attempts. */
    public static BusinessException throttled(String message, Duration retryAfter) {
        return new BusinessException(ErrorKind.THROTTLED, message, null, null, retryAfter);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** The form's field in question, or null. */
    public String field() {
        return field;
    }

    /** The time after which a retry makes sense. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
