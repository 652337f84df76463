package dk.itu.minitwit.web;

import dk.itu.minitwit.user.UserView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Who is signed in. Only signing in makes a session: reading makes none. */
@Named
@RequestScoped
public class CurrentUser {

    private static final String USER = "minitwit.user";
    private static final String DRAFT = "minitwit.draft";

    @Inject
    HttpServletRequest request;

    public boolean isSignedIn() {
        return user() != null;
    }

    public String getUsername() {
        return isSignedIn() ? user().username() : null;
    }

    public boolean is(String username) {
        return isSignedIn() && user().username().equals(username);
    }

    long id() {
        return user().id();
    }

    /** The session gets a new id, so that nobody can have planted it. */
    void signIn(UserView user) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(USER, user);
    }

    void signOut() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Keeps what somebody had typed before signing in again. */
    void keepDraft(String text) {
        request.getSession().setAttribute(DRAFT, text);
    }

    String takeDraft() {
        HttpSession session = request.getSession(false);
        String draft = session == null ? null : (String) session.getAttribute(DRAFT);
        if (draft != null) {
            session.removeAttribute(DRAFT);
        }
        return draft;
    }

    private UserView user() {
        HttpSession session = request.getSession(false);
        return session == null ? null : (UserView) session.getAttribute(USER);
    }
}
