package dk.itu.minitwit.web;

import dk.itu.minitwit.follow.FollowService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Somebody's page; following and unfollowing. */
@Named("profile")
@RequestScoped
public class ProfileBacking {

    @Inject
    FollowService follows;

    @Inject
    TimelineBacking timeline;

    @Inject
    CurrentUser currentUser;

    @Inject
    Links links;

    @Inject
    Flash flash;

    @Inject
    HttpServletRequest request;

    private boolean followed;

    public void load() {
        timeline.loadProfile(getUsername());
        followed = currentUser.isSignedIn()
                && !currentUser.is(getUsername())
                && follows.isFollowing(currentUser.id(), getUsername());
    }

    /** For the pages that ask for confirmation: whether there is such a user. */
    public void requireUser() {
        timeline.loadProfile(getUsername());
    }

    public void follow() {
        follows.follow(currentUser.getUsername(), getUsername());
        flash.add("followed", getUsername());
        Redirect.afterPost(getPath());
    }

    public void unfollow() {
        follows.unfollow(currentUser.getUsername(), getUsername());
        flash.add("unfollowed", getUsername());
        Redirect.afterPost(getPath());
    }

    public String getUsername() {
        return ((Route) request.getAttribute(Route.class.getName())).username();
    }

    public String getPath() {
        return links.profile(getUsername());
    }

    public boolean isFollowed() {
        return followed;
    }
}
