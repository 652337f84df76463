package dk.itu.minitwit.web.profile;

import dk.itu.minitwit.follow.FollowService;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.FormFields;
import dk.itu.minitwit.web.page.Names;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Follows and unfollows the user of the page. A form on another page returns there. */
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

    @Inject
    HttpServletRequest request;

    public void follow() {
        follows.followWithNotice(currentUser.getUsername(), profile.getUsername());
        goBack("followed");
    }

    public void unfollow() {
        follows.unfollowWithNotice(currentUser.getUsername(), profile.getUsername());
        goBack("unfollowed");
    }

    private void goBack(String notice) {
        flash.add(notice, Names.shown(profile.getUsername()));
        String page = request.getParameter(FormFields.NEXT);
        Redirect.afterPost(page == null ? profile.getPath() : page);
    }
}
