package dk.itu.minitwit.web.account;

import dk.itu.minitwit.user.MailedLinkService;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Route;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What a link of a mail opens. Opening changes nothing, since programs that look at mail open links too: only its form does. */
@Named("mailedLink")
@RequestScoped
public class LinkBacking extends NewPasswordForm {

    private static final String LINK = "link";

    @EJB
    MailedLinkService mailed;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    ClientAddress address;

    @Inject
    HttpServletRequest request;

    private String username;

    /** Finds the user of the link, or the error to show. */
    public void findUser() {
        if (getLink() == null) {
            Redirect.afterPost(Route.RESET.template());
        } else if (getError() == null) {
            accept(() -> username = mailed.userOf(getLink(), address.get()));
        }
    }

    /** Leads a reader away that has no link. */
    public void requireLink() {
        if (getLink() == null) {
            Redirect.afterPost(Route.LOGIN.template());
        }
    }

    public void changePassword() {
        if (accept(this::store)) {
            currentUser.signOut();
            flash.add("passwordReset");
            Redirect.afterPost(Route.LOGIN.template());
        } else if (!isForbidden()) {
            username = mailed.userOf(getLink(), address.get());
        }
    }

    private void store() {
        mailed.setPassword(getLink(), newPassword(), address.get());
    }

    public void confirmAddress() {
        if (accept(() -> mailed.confirmAddress(getLink(), address.get()))) {
            flash.add("addressConfirmed");
            Redirect.afterPost(Route.LOGIN.template());
        }
    }

    public String getLink() {
        return request.getParameter(LINK);
    }

    /** The user of a good link; null before the page is rendered. */
    public String getUsername() {
        return username;
    }
}
