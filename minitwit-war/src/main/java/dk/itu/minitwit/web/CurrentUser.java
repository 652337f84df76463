package dk.itu.minitwit.web;

import dk.itu.minitwit.logging.LoggedRequest;
import dk.itu.minitwit.user.UserView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who is signed in. Only signing in makes a session: reading makes none. */
@Named
@RequestScoped
public class CurrentUser {

    private static final String COOKIE = "minitwit-session";

    @Inject
    HttpServletRequest request;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    private String id;
    /** Null until somebody asks. */
    private Optional<Session> session;

    public boolean isSignedIn() {
        return session().isPresent();
    }

    public String getUsername() {
        return session().map(found -> found.user().username()).orElse(null);
    }

    public boolean is(String username) {
        return isSignedIn() && view().username().equals(username);
    }

    long id() {
        return view().id();
    }

    UserView view() {
        return session().orElseThrow().user();
    }

    /** The id of the reader's session, which nobody else knows. */
    Optional<String> sessionId() {
        return session().map(found -> id);
    }

    /** Begins a session of a new id, so that nobody can have planted it; nothing of one before remains. */
    void signIn(UserView user, boolean weakPassword) {
        signOut();
        Session begun = Session.of(user, weakPassword, clock.instant());
        id = sessions.begin(begun);
        session = Optional.of(begun);
        Cookies.set(request, Responses.current(), COOKIE, id);
    }

    /** Whether the password of this session would be refused today. */
    public boolean isWeakPassword() {
        return session().map(Session::weakPassword).orElse(false);
    }

    void signOut() {
        if (isSignedIn()) {
            sessions.end(id);
            session = Optional.empty();
        }
    }

    /** Keeps a text that the user had typed before signing in again. */
    void keepDraft(String text) {
        change(kept -> kept.withDraft(text));
    }

    String takeDraft() {
        String draft = session().map(Session::draft).orElse(null);
        if (draft != null) {
            change(kept -> kept.withDraft(null));
        }
        return draft;
    }

    /**
     * Tells one form to write a message from the next. It stays until a message came by it, so that a page that is read again is
     * the same page.
     */
    public String getForm() {
        return session().map(Session::form).orElse(null);
    }

    void renewForm() {
        change(Session::withNewForm);
    }

    private void change(UnaryOperator<Session> change) {
        if (isSignedIn()) {
            session = sessions.change(id, change);
        }
    }

    private Optional<Session> session() {
        if (session == null) {
            id = Cookies.get(request, COOKIE).orElse(null);
            // Asked once, also when there is no answer: the page that says so is one for anybody.
            session = Optional.empty();
            session = Optional.ofNullable(id).flatMap(sessions::find);
            session.ifPresent(found -> LoggedRequest.by(found.user().id()));
        }
        return session;
    }
}
