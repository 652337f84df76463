package dk.itu.minitwit.web.front;

import dk.itu.minitwit.logging.LoggedRequest;
import dk.itu.minitwit.site.Site;
import dk.itu.minitwit.site.SiteStatus;
import dk.itu.minitwit.web.account.Gate;
import dk.itu.minitwit.web.page.Responses;
import dk.itu.minitwit.web.page.Texts;
import dk.itu.minitwit.web.page.Times;
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

    @Inject
    Times times;

    @Inject
    SiteStatus site;

    public String getTitle() {
        return isMaintenance() ? texts.of("error.maintenance.title") : text("title");
    }

    /** During maintenance, the administrators' text and the announced end. */
    public String getText() {
        if (!isMaintenance()) {
            return text("text");
        }
        Site now = site.getCurrent();
        String end = now.maintenanceUntil() == null
                ? ""
                : " " + texts.of("error.maintenance.until") + " " + times.exact(now.maintenanceUntil());
        return now.maintenance() + end;
    }

    /** The maintenance may have ended since the request was refused. */
    private boolean isMaintenance() {
        return request.getAttribute(Gate.MAINTENANCE) != null
                && site.getCurrent().isInMaintenance();
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
        return !isMaintenance() && getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
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
