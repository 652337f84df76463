package dk.itu.minitwit.web.profile;

import dk.itu.minitwit.profile.ProfileService;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.RouteMatch;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Pins a message of the signed-in user to the profile, and takes it off. */
@Named("pin")
@RequestScoped
public class PinBacking {

    @EJB
    ProfileService profiles;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    HttpServletRequest request;

    public void pin() {
        profiles.pin(currentUser.id(), message());
        goToProfile("pinned");
    }

    public void unpin() {
        profiles.unpin(currentUser.id(), message());
        goToProfile("unpinned");
    }

    private long message() {
        return RouteMatch.of(request).message();
    }

    private void goToProfile(String notice) {
        flash.add(notice);
        Redirect.afterPost(Links.profile(currentUser.getUsername()));
    }
}
