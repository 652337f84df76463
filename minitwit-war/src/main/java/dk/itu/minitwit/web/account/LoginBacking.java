package dk.itu.minitwit.web.account;

import dk.itu.minitwit.password.PasswordPolicy;
import dk.itu.minitwit.user.AccountService;
import dk.itu.minitwit.user.SignInService;
import dk.itu.minitwit.user.Standing;
import dk.itu.minitwit.user.UserView;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.FormFields;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Route;
import dk.itu.minitwit.web.page.RouteMatch;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sign-in and sign-out. */
@Named("login")
@RequestScoped
public class LoginBacking extends PostedForm {

    @EJB
    SignInService signIns;

    @EJB
    AccountService accounts;

    @Inject
    CurrentUser currentUser;

    @Inject
    HalfSignedIn half;

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

    /** Redirects signed-in users away from the pages for sign-in and sign-up. */
    public void redirectSignedIn() {
        if (currentUser.isSignedIn()) {
            Redirect.afterPost("/");
        }
    }

    public void signIn() {
        if (accept(this::authenticate)) {
            openNextPage();
        }
    }

    private void authenticate() {
        UserView user = signIns.signIn(username, password, address.get(), device.token());
        if (accounts.standing(user).filter(Standing::secondFactor).isPresent()) {
            half.begin(user, PasswordPolicy.isWeak(password), getDraft());
        } else {
            currentUser.signIn(user, PasswordPolicy.isWeak(password));
            device.remember(user);
        }
    }

    private void openNextPage() {
        if (!currentUser.isSignedIn()) {
            Redirect.afterPost(Route.CODE.template() + "?next=" + URLEncoder.encode(getNext(), StandardCharsets.UTF_8));
            return;
        }
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

    /** The path to open after the sign-in: a path on this host, {@code /} by default. */
    public String getNext() {
        String next = request.getParameter(FormFields.NEXT);
        if (next == null && isInterrupted() && match().route() != Route.ADD_MESSAGE) {
            next = request.getRequestURI();
        }
        return Redirect.isLocal(next) ? next : "/";
    }

    /** The message typed before the session ended; empty if there is none. */
    public String getDraft() {
        String draft = request.getParameter(isInterrupted() ? FormFields.COMPOSE_TEXT : FormFields.DRAFT);
        return draft == null ? "" : draft;
    }

    /** Whether this form is shown in place of a page for signed-in users. */
    public boolean isInterrupted() {
        return match() != null && match().route().isPersonal();
    }

    private RouteMatch match() {
        return RouteMatch.of(request);
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
