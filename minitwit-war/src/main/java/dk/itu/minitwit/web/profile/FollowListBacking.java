package dk.itu.minitwit.web.profile;

import dk.itu.minitwit.follow.FollowPage;
import dk.itu.minitwit.follow.FollowService;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.PageSizes;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The users that a user follows, and the followers of a user. */
@Named("followList")
@RequestScoped
public class FollowListBacking {

    @EJB
    FollowService follows;

    @Inject
    CurrentUser currentUser;

    @Inject
    ProfileBacking profile;

    @Inject
    HttpServletRequest request;

    @Inject
    PageSizes sizes;

    private FollowPage page;

    public void loadFollowing() {
        profile.requireUser();
        page = follows.following(currentUser.readerId(), profile.getUser().id(), after(), sizes.ofFollows());
    }

    public void loadFollowers() {
        profile.requireUser();
        page = follows.followers(currentUser.readerId(), profile.getUser().id(), after(), sizes.ofFollows());
    }

    private String after() {
        return request.getParameter("after");
    }

    public FollowPage getPage() {
        return page;
    }
}
