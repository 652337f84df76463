package dk.itu.minitwit.shared;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/**
 * A request cannot be fulfilled for a reason that its sender may read. It ends the transaction; nothing of the request
 * remains.
 */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final ErrorKind kind;
    private final String field;
    private final Duration retryAfter;

    /** @param message fit for clients and readers: no internals, no input echoed */
    public BusinessException(ErrorKind kind, String message) {
        this(kind, message, null);
    }

    public BusinessException(ErrorKind kind, String message, Throwable cause) {
        this(kind, message, cause, null, SHORTLY);
    }

    private BusinessException(ErrorKind kind, String message, Throwable cause, String field, Duration retryAfter) {
        // Expected, and told to its sender: only what a cause says of where is of interest, and a trace costs more than
        // the answer.
        super(message, cause, false, cause != null);
        this.kind = kind;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    /** Input that breaks a rule, and in which field of a form it was given. */
    public static BusinessException inField(String field, ErrorKind kind, String message) {
        return new BusinessException(kind, message, null, field, SHORTLY);
    }

    /** Too many attempts went wrong. */
    public static BusinessException throttled(String message, Duration retryAfter) {
        return new BusinessException(ErrorKind.THROTTLED, message, null, null, retryAfter);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** The field of a form that it is about, or null. */
    public String field() {
        return field;
    }

    /** When to try again, where that is worth it. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
