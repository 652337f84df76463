package dk.itu.minitwit.shared;

import jakarta.ejb.ApplicationException;

/**
 * A request cannot be fulfilled for a reason that its sender may read. It ends the transaction; nothing of the request
 * remains.
 */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

    private final ErrorKind kind;

    /** @param message fit for clients and readers: no internals, no input echoed */
    public BusinessException(ErrorKind kind, String message) {
        this(kind, message, null);
    }

    public BusinessException(ErrorKind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public ErrorKind kind() {
        return kind;
    }
}
