package dk.itu.minitwit.web;

import dk.itu.minitwit.logging.LoggedRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What an error page says. */
@Named("failure")
@RequestScoped
public class ErrorBacking {

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    public String getTitle() {
        return text("title");
    }

    public String getText() {
        return text("text");
    }

    /** Whether what was sent may be accepted when it is sent again. */
    public boolean isForm() {
        return request.getMethod().equals("POST") && getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    private String text(String part) {
        int status = getStatus();
        return texts.find("error." + status + "." + part, "")
                .orElseGet(() -> texts.of("error." + (status < 500 ? 400 : 500) + "." + part));
    }

    /** Whether it is for operators to mend. */
    public boolean isOurs() {
        return getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** The id by which operators find the request in the log. */
    public String getRequestId() {
        return Responses.current().getHeader(LoggedRequest.HEADER);
    }

    public int getStatus() {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? 500 : status;
    }
}
