package dk.itu.minitwit.web;

import dk.itu.minitwit.timeline.PageRequest;
import dk.itu.minitwit.timeline.TimelinePage;
import dk.itu.minitwit.timeline.TimelineService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A page of a timeline. */
@Named("timeline")
@RequestScoped
public class TimelineBacking {

    @Inject
    TimelineService timelines;

    @Inject
    CurrentUser currentUser;

    @Inject
    HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "minitwit.timeline.page-size", defaultValue = "30")
    int pageSize;

    private TimelinePage page;

    public void loadPublic() {
        page = timelines.everybody(wanted(), pageSize);
    }

    public void loadHome() {
        page = timelines.home(currentUser.id(), wanted(), pageSize);
    }

    void loadProfile(String username) {
        page = timelines.by(username, wanted(), pageSize);
    }

    private PageRequest wanted() {
        return PageRequest.of(request.getParameter("older"), request.getParameter("newer"));
    }

    public TimelinePage getPage() {
        return page;
    }
}
