package dk.itu.minitwit.web;

import dk.itu.minitwit.http.AnswerHeaders;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** What answers have in common, and the one to the current request: Jakarta EE injects requests, but not responses. */
final class Responses {

    private Responses() {}

    static HttpServletResponse current() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Says with a status that a form was not accepted, while it is shown again. */
    static void setStatus(int status) {
        current().setStatus(status);
    }

    /** When to try again; at least a second. */
    static void retryAfter(Duration time) {
        current().setHeader("Retry-After", Long.toString(Math.max(1, time.toSeconds())));
    }

    /** For what never changes at its address: a year is the longest that caches promise. */
    static void keepForGood(HttpServletResponse response) {
        AnswerHeaders.ASSET.addTo(response::setHeader);
    }
}
