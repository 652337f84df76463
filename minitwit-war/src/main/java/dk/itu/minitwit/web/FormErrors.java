package dk.itu.minitwit.web;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Failures;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** What a form says when the business refuses it; everything else is a page of its own. */
final class FormErrors {

    private static final Set<ErrorKind> SAID_IN_FORM =
            Set.of(ErrorKind.INVALID, ErrorKind.CONFLICT, ErrorKind.UNAUTHENTICATED, ErrorKind.OVERLOADED);

    private FormErrors() {}

    /**
     * The message to show in the form, whose fields stay filled; the answer's status says that nothing was done.
     *
     * @throws RuntimeException the one given, when it is not the form's fault
     */
    static String explain(RuntimeException thrown) {
        BusinessException failure = Failures.businessFailure(thrown)
                .filter(found -> SAID_IN_FORM.contains(found.kind()))
                .orElseThrow(() -> thrown);
        if (failure.kind() == ErrorKind.OVERLOADED) {
            Responses.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            Responses.current().setHeader("Retry-After", "1");
        } else {
            Responses.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return failure.getMessage();
    }
}
