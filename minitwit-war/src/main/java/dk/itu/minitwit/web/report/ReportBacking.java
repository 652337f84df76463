package dk.itu.minitwit.web.report;

import dk.itu.minitwit.report.Reason;
import dk.itu.minitwit.report.ReportService;
import dk.itu.minitwit.report.ReportView;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.RouteMatch;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The report of a message or a user, and the reader's reports. Each reason is a button, so that a report takes two clicks. */
@Named("report")
@RequestScoped
public class ReportBacking extends PostedForm {

    @EJB
    ReportService reports;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    HttpServletRequest request;

    private List<ReportView> own = List.of();

    public void load() {
        reports.requireTarget(currentUser.id(), getUsername(), match().message());
    }

    public void loadOwn() {
        own = List.copyOf(reports.own(currentUser.id()));
    }

    public void report(String reason) {
        if (accept(() -> reports.report(currentUser.id(), getUsername(), match().message(), Reason.of(reason)))) {
            flash.add("reported");
            Redirect.afterPost("/reports");
        }
    }

    public List<ReportView> getOwn() {
        return own;
    }

    public String getUsername() {
        return match().username();
    }

    public boolean isOfMessage() {
        return match().message() != 0;
    }

    /** The page of what is reported. */
    public String getPath() {
        return path(getUsername(), match().message());
    }

    public String pathOf(ReportView report) {
        return path(report.username(), report.message());
    }

    private static String path(String username, long message) {
        return Links.profile(username) + (message == 0 ? "" : "/" + message);
    }

    private RouteMatch match() {
        return RouteMatch.of(request);
    }
}
