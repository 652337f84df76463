package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.like.LikeService;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.FormFields;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.RouteMatch;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The forms to like a message and to take the like back. They return to the page that they were on. */
@Named("like")
@RequestScoped
public class LikeBacking {

    @EJB
    LikeService likes;

    @Inject
    MessageBacking message;

    @Inject
    CurrentUser currentUser;

    @Inject
    HttpServletRequest request;

    public void like() {
        likes.like(currentUser.id(), match().username(), match().message());
        goBack();
    }

    public void unlike() {
        likes.unlike(currentUser.id(), match().username(), match().message());
        goBack();
    }

    private void goBack() {
        String page = request.getParameter(FormFields.NEXT);
        Redirect.afterPost(page == null ? message.getPath() : page + "#message-" + match().message());
    }

    private RouteMatch match() {
        return RouteMatch.of(request);
    }
}
