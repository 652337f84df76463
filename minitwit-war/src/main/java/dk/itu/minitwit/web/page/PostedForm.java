package dk.itu.minitwit.web.page;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Failures;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;

/** A form that shows its own error and keeps the typed fields. Other failures become an error page. */
public abstract class PostedForm {

    private static final Set<ErrorKind> SHOWN_IN_FORM = Set.of(
            ErrorKind.INVALID,
            ErrorKind.CONFLICT,
            ErrorKind.UNAUTHENTICATED,
            ErrorKind.FORBIDDEN,
            ErrorKind.THROTTLED,
            ErrorKind.OVERLOADED);

    private BusinessException refusal;

    /**
     * Runs the action of the form. A refusal is shown in the form and sets the status of the response.
     *
     * @return whether the action succeeded
     * @throws RuntimeException a failure of the action that is not for the form
     */
    protected boolean accept(Runnable action) {
        return accept(action, Responses::current);
    }

    /** As {@link #accept(Runnable)}, for a form that a servlet takes. */
    protected boolean accept(Runnable action, HttpServletResponse response) {
        return accept(action, () -> response);
    }

    private boolean accept(Runnable action, Supplier<HttpServletResponse> current) {
        try {
            action.run();
            return true;
        } catch (RuntimeException thrown) {
            refusal = Failures.businessFailure(thrown)
                    .filter(failure -> SHOWN_IN_FORM.contains(failure.kind()))
                    .orElseThrow(() -> thrown);
            HttpServletResponse response = current.get();
            response.setStatus(ErrorStatus.of(refusal, response));
            return false;
        }
    }

    /** @throws BusinessException if the condition does not hold */
    protected static void require(boolean holds, String field, ErrorKind kind, String message) {
        if (!holds) {
            throw BusinessException.inField(field, kind, message);
        }
    }

    /** Whether the form is for nothing any more: no other input would help. */
    public boolean isForbidden() {
        return refusal != null && refusal.kind() == ErrorKind.FORBIDDEN;
    }

    /** The error to show, or null. */
    public String getError() {
        return refusal == null ? null : refusal.getMessage();
    }

    /** Whether the error is about this field. */
    public boolean isWrong(String field) {
        return refusal != null && field.equals(refusal.field());
    }
}
