package dk.itu.minitwit.web.front;

import dk.itu.minitwit.logging.LoggedRequest;
import dk.itu.minitwit.web.page.Responses;
import dk.itu.minitwit.web.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The texts of an error page, by its status. */
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

    /** Whether the page offers to send the form again: the server may accept it later. */
    public boolean isForm() {
        return request.getMethod().equals("POST") && getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    private String text(String part) {
        int status = getStatus();
        return texts.find("error." + status + "." + part, "")
                .orElseGet(() -> texts.of("error." + (status < 500 ? 400 : 500) + "." + part));
    }

    /** Whether the server caused the error; the page then shows the request id. */
    public boolean isOurs() {
        return getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** The request id, as in the log. */
    public String getRequestId() {
        return Responses.current().getHeader(LoggedRequest.HEADER);
    }

    public int getStatus() {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? 500 : status;
    }
}
