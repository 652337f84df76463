package dk.itu.minitwit.web;

import dk.itu.minitwit.logging.LoggedRequest;
import dk.itu.minitwit.user.UserView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;

/** Who is signed in. Only signing in makes a session: reading makes none. */
@Named
@RequestScoped
public class CurrentUser {

    private static final String USER = "minitwit.user";
    private static final String DRAFT = "minitwit.draft";
    private static final String FORM = "minitwit.form";
    private static final String WEAK_PASSWORD = "minitwit.weak-password";

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

    UserView view() {
        return user();
    }

    /** Begins a session of a new id, so that nobody can have planted it; nothing of one before remains. */
    void signIn(UserView user, boolean weakPassword) {
        signOut();
        HttpSession session = request.getSession();
        session.setAttribute(USER, user);
        session.setAttribute(WEAK_PASSWORD, weakPassword);
    }

    /** Whether the password of this session would be refused today. */
    public boolean isWeakPassword() {
        return isSignedIn() && Boolean.TRUE.equals(request.getSession().getAttribute(WEAK_PASSWORD));
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

    /**
     * Tells one form to write a message from the next. It stays until a message came by it, so that a page that is read again is
     * the same page.
     */
    public String getForm() {
        HttpSession session = request.getSession();
        String form = (String) session.getAttribute(FORM);
        return form == null ? renewForm() : form;
    }

    String renewForm() {
        String form = UUID.randomUUID().toString();
        request.getSession().setAttribute(FORM, form);
        return form;
    }

    private UserView user() {
        HttpSession session = request.getSession(false);
        UserView user = session == null ? null : (UserView) session.getAttribute(USER);
        if (user != null) {
            LoggedRequest.by(user.id());
        }
        return user;
    }
}
