package dk.itu.minitwit.web.profile;

import dk.itu.minitwit.profile.ProfileService;
import dk.itu.minitwit.profile.ProfileView;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.RouteMatch;
import dk.itu.minitwit.web.timeline.TimelineBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The profile of a user. */
@Named("profile")
@RequestScoped
public class ProfileBacking {

    @EJB
    ProfileService profiles;

    @Inject
    TimelineBacking timeline;

    @Inject
    CurrentUser currentUser;

    @Inject
    HttpServletRequest request;

    private ProfileView user;

    public void load() {
        requireUser();
        timeline.loadProfile(getUsername());
    }

    /** Loads the user only, for pages without messages. */
    public void requireUser() {
        user = profiles.of(getUsername(), currentUser.isSignedIn() ? currentUser.id() : ProfileService.ANONYMOUS);
    }

    public String getUsername() {
        return RouteMatch.of(request).username();
    }

    public String getPath() {
        return Links.profile(getUsername());
    }

    public ProfileView getUser() {
        return user;
    }

    /** The pinned message, on the first page only; null without one. */
    public MessageView getPinned() {
        boolean isFirst = request.getParameter("older") == null && request.getParameter("newer") == null;
        return isFirst ? user.pinned() : null;
    }
}
