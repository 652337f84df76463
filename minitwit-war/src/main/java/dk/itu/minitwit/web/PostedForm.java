package dk.itu.minitwit.web;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Failures;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** A form that says itself why it was not accepted, with its fields as they were typed; everything else is a page of its own. */
public abstract class PostedForm {

    private static final int TOO_MANY_REQUESTS = 429;

    private static final Set<ErrorKind> SAID_IN_FORM = Set.of(
            ErrorKind.INVALID,
            ErrorKind.CONFLICT,
            ErrorKind.UNAUTHENTICATED,
            ErrorKind.THROTTLED,
            ErrorKind.OVERLOADED);

    private BusinessException refusal;

    /**
     * Does what the form is for, or notes why that is refused; the answer's status says so too.
     *
     * @return whether it was done
     * @throws RuntimeException from the action, when it is not the form's fault
     */
    boolean accept(Runnable action) {
        try {
            action.run();
            return true;
        } catch (RuntimeException thrown) {
            refusal = Failures.businessFailure(thrown)
                    .filter(failure -> SAID_IN_FORM.contains(failure.kind()))
                    .orElseThrow(() -> thrown);
            Responses.setStatus(status(refusal.kind()));
            if (refusal.kind() == ErrorKind.THROTTLED || refusal.kind() == ErrorKind.OVERLOADED) {
                Responses.retryAfter(refusal.retryAfter());
            }
            return false;
        }
    }

    private static int status(ErrorKind kind) {
        return switch (kind) {
            case THROTTLED -> TOO_MANY_REQUESTS;
            case OVERLOADED -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            default -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }

    static void require(boolean holds, String field, ErrorKind kind, String message) {
        if (!holds) {
            throw BusinessException.inField(field, kind, message);
        }
    }

    /** What is wrong, or null. */
    public String getError() {
        return refusal == null ? null : refusal.getMessage();
    }

    /** Whether it is a certain field that is wrong. */
    public boolean isWrong(String field) {
        return refusal != null && field.equals(refusal.field());
    }
}
