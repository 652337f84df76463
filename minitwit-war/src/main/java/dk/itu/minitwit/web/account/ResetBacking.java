package dk.itu.minitwit.web.account;

import dk.itu.minitwit.user.MailedLinkService;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks for a mail with a link for a new password. The answer tells nothing about the name. */
@Named("passwordReset")
@RequestScoped
public class ResetBacking extends PostedForm {

    @EJB
    MailedLinkService mailed;

    @Inject
    Flash flash;

    @Inject
    ClientAddress address;

    private String username;

    /** Whether this site sends mail. */
    public boolean isOpen() {
        return mailed.isOpen();
    }

    public void ask() {
        if (accept(() -> mailed.askForPassword(username, address.get()))) {
            flash.add("resetAsked");
            Redirect.afterPost("/login");
        }
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }
}
