package dk.itu.minitwit.web;

import dk.itu.minitwit.user.AccountService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Changing one's e-mail address. */
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

    @Inject
    HttpServletRequest request;

    private String current;
    private String email;

    public void change() {
        if (accept(() -> accounts.changeEmail(currentUser.view(), current, email, address.of(request)))) {
            flash.add("emailChanged");
            Redirect.afterPost("/settings");
        }
    }

    /** The one that was typed, or the one that is known. */
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
