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

/** Deletion of the own account. */
@Named("accountDeletion")
@RequestScoped
public class DeletionBacking extends PostedForm {

    @EJB
    AccountService accounts;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    ClientAddress address;

    private String current;

    public void delete() {
        if (accept(() -> accounts.delete(currentUser.view(), current, address.get()))) {
            currentUser.signOut();
            flash.add("accountDeleted");
            Redirect.afterPost("/public");
        }
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
