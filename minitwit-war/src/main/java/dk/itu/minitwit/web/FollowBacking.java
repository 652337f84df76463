package dk.itu.minitwit.web;

import dk.itu.minitwit.follow.FollowService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Following the user that a page is about, and unfollowing. */
@Named("follow")
@RequestScoped
public class FollowBacking {

    @EJB
    FollowService follows;

    @Inject
    ProfileBacking profile;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    public void follow() {
        follows.follow(currentUser.getUsername(), profile.getUsername());
        goBack("followed");
    }

    public void unfollow() {
        follows.unfollow(currentUser.getUsername(), profile.getUsername());
        goBack("unfollowed");
    }

    private void goBack(String notice) {
        flash.add(notice, Names.shown(profile.getUsername()));
        Redirect.afterPost(profile.getPath());
    }
}
