package dk.itu.minitwit.web;

import dk.itu.minitwit.profile.ProfileService;
import dk.itu.minitwit.profile.ProfileView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Somebody's page. */
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

    /** For the pages that show no messages. */
    public void requireUser() {
        user = profiles.of(getUsername(), currentUser.isSignedIn() ? currentUser.id() : ProfileService.ANYBODY);
    }

    public String getUsername() {
        return Route.of(request).username();
    }

    public String getPath() {
        return Links.profile(getUsername());
    }

    public ProfileView getUser() {
        return user;
    }
}
