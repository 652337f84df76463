package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.timeline.PageRequest;
import dk.itu.minitwit.timeline.TimelinePage;
import dk.itu.minitwit.timeline.TimelineService;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.PageSizes;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Responses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** A page of a timeline. */
@Named("timeline")
@RequestScoped
public class TimelineBacking {

    @EJB
    TimelineService timelines;

    @Inject
    CurrentUser currentUser;

    @Inject
    HttpServletRequest request;

    @Inject
    PageSizes sizes;

    @Inject
    ReadLine readLine;

    private TimelinePage page;
    private int aboveLine = -1;
    private String live;
    private boolean isFresh;

    public void loadPublic() {
        show(timelines.everybody(currentUser.readerId(), wanted(), sizes.ofTimelines()));
        tellNews("public");
    }

    public void loadHome() {
        PageRequest wanted = wanted();
        show(timelines.home(currentUser.id(), wanted, sizes.ofTimelines()));
        aboveLine = readLine.on(page.messages(), wanted);
        tellNews("home");
        isFresh = wanted.isNewest() && page.messages().isEmpty();
    }

    /** For the profile of a user. */
    public void loadProfile(String username) {
        show(timelines.by(currentUser.readerId(), username, wanted(), sizes.ofTimelines()));
        if (!currentUser.is(username)) {
            tellNews("user/" + Links.encode(username));
        }
    }

    /** Of the first page only: others have a link to newer messages. */
    private void tellNews(String timeline) {
        if (wanted().isNewest()) {
            live = "/live/" + timeline + "?top=" + page.top();
        }
    }

    /** Redirects to the first page if the page has no newer messages, so that the reader sees a full page. */
    private void show(TimelinePage read) {
        page = read;
        if (request.getParameter("newer") != null && page.newer() == null) {
            Redirect.found(Responses.current(), request.getRequestURI());
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    private PageRequest wanted() {
        return PageRequest.of(request.getParameter("older"), request.getParameter("newer"));
    }

    public TimelinePage getPage() {
        return page;
    }

    /** Whether this is an own timeline without messages. */
    public boolean isFresh() {
        return isFresh;
    }

    /** The address that tells of newer messages; null if the page does not ask for them. */
    public String getLive() {
        return live;
    }

    /** The number of messages above the line where reading ended last time; -1 without the line. */
    public int getAboveLine() {
        return aboveLine;
    }
}
