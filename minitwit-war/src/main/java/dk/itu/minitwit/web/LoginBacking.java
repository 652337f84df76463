package dk.itu.minitwit.web;

import dk.itu.minitwit.user.PasswordPolicy;
import dk.itu.minitwit.user.SignInService;
import dk.itu.minitwit.user.UserView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Signing in and out. */
@Named("login")
@RequestScoped
public class LoginBacking extends PostedForm {

    @EJB
    SignInService signIns;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    ClientAddress address;

    @Inject
    KnownDevice device;

    @Inject
    HttpServletRequest request;

    private String username;
    private String password;

    /** Signed-in users have no business here. */
    public void redirectSignedIn() {
        if (currentUser.isSignedIn()) {
            Redirect.afterPost("/");
        }
    }

    public void signIn() {
        if (accept(this::begin)) {
            goOn();
        }
    }

    private void begin() {
        UserView user = signIns.signIn(username, password, address.of(request), device.token());
        currentUser.signIn(user, PasswordPolicy.isWeak(password));
        device.remember(user);
    }

    private void goOn() {
        if (!getDraft().isEmpty()) {
            currentUser.keepDraft(getDraft());
        }
        flash.add("loggedIn");
        Redirect.afterPost(getNext());
    }

    public void signOut() {
        currentUser.signOut();
        flash.add("loggedOut");
        Redirect.afterPost("/public");
    }

    /** Where to go after signing in: a page of ours, home unless told. */
    public String getNext() {
        String next = request.getParameter("next");
        if (next == null && isInterrupted() && !route().view().equals("add_message")) {
            next = request.getRequestURI();
        }
        return Redirect.isLocal(next) ? next : "/";
    }

    /** The message that somebody had typed when the session ended. */
    public String getDraft() {
        String draft = request.getParameter(isInterrupted() ? "compose:text" : "draft");
        return draft == null ? "" : draft;
    }

    /** Whether this page stands in for another that needs somebody signed in. */
    public boolean isInterrupted() {
        return route() != null && route().signedIn();
    }

    private Route route() {
        return Route.of(request);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
