package dk.itu.minitwit.web.account;

import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.user.AccountService;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Change of the password, and sign-out on every device. */
@Named("passwordChange")
@RequestScoped
public class PasswordBacking extends PostedForm {

    @EJB
    AccountService accounts;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    Texts texts;

    @Inject
    ClientAddress address;

    @Inject
    KnownDevice device;

    private String current;
    private String password;
    private String password2;

    public void change() {
        if (accept(this::store)) {
            flash.add("passwordChanged");
            Redirect.afterPost("/settings");
        }
    }

    private void store() {
        String renewed = password == null ? "" : password;
        require(renewed.equals(password2), "password2", ErrorKind.INVALID, texts.of("register.mismatch"));
        currentUser.signIn(accounts.changePassword(currentUser.view(), current, renewed, address.get()), false);
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

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPassword2() {
        return null;
    }

    public void setPassword2(String password2) {
        this.password2 = password2;
    }
}
