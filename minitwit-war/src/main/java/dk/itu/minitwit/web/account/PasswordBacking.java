package dk.itu.minitwit.web.account;

import dk.itu.minitwit.user.AccountService;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Change of the password, and sign-out on every device. */
@Named("passwordChange")
@RequestScoped
public class PasswordBacking extends NewPasswordForm {

    @EJB
    AccountService accounts;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    ClientAddress address;

    @Inject
    KnownDevice device;

    private String current;

    public void change() {
        if (accept(this::store)) {
            flash.add("passwordChanged");
            Redirect.afterPost("/settings");
        }
    }

    private void store() {
        currentUser.signIn(accounts.changePassword(currentUser.view(), current, newPassword(), address.get()), false);
        device.remember(currentUser.view());
    }

    public void signOutEverywhere() {
        accounts.signOutEverywhere(currentUser.view(), address.get());
        currentUser.signOut();
        flash.add("loggedOutEverywhere");
        Redirect.afterPost("/public");
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
