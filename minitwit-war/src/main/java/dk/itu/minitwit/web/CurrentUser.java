package dk.itu.minitwit.web;

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
        return session == null ? null : (UserView) session.getAttribute(USER);
    }
}
