package dk.itu.minitwit.web.account;

import dk.itu.minitwit.user.AccountService;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Change of the e-mail address. */
@Named("emailChange")
@RequestScoped
public class EmailBacking extends PostedForm {

    @EJB
    AccountService accounts;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    ClientAddress address;

    private String current;
    private String email;

    public void change() {
        if (accept(() -> accounts.changeEmail(currentUser.view(), current, email, address.get()))) {
            flash.add("emailChanged");
            Redirect.afterPost("/settings");
        }
    }

    /** The typed address, or the stored one. */
    public String getEmail() {
        return email == null ? accounts.email(currentUser.view()) : email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
