package dk.itu.minitwit.web.account;

import dk.itu.minitwit.logging.LoggedRequest;
import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.user.UserView;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Cookies;
import dk.itu.minitwit.web.page.Responses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The signed-in user of a request. Only sign-in creates a session; reading creates none. */
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

    @Inject
    ClientAddress address;

    private String id;
    /** Null before the first read. */
    private Optional<Session> session;

    public boolean isSignedIn() {
        return session().isPresent();
    }

    public String getUsername() {
        return session().map(found -> found.user().username()).orElse(null);
    }

    /** The time of the session's last confirmation by the second factor; empty if there was none. */
    Optional<Instant> factored() {
        return session().map(Session::factored);
    }

    void factor() {
        change(kept -> kept.factoredAt(clock.instant()));
    }

    public boolean is(String username) {
        return isSignedIn() && view().username().equals(username);
    }

    public long id() {
        return view().id();
    }

    /** The id of the signed-in user, or 0 for an anonymous reader. */
    public long readerId() {
        return isSignedIn() ? id() : 0;
    }

    public UserView view() {
        return session().orElseThrow().user();
    }

    /** The secret id of the session. */
    Optional<String> sessionId() {
        return session().map(found -> id);
    }

    /** Starts a session with a new id, which prevents session fixation, and ends the previous session. */
    void signIn(UserView user, boolean weakPassword) {
        signOut();
        Session begun =
                Session.of(user, weakPassword, clock.instant()).on(DeviceName.of(request.getHeader("User-Agent")));
        id = sessions.begin(begun);
        session = Optional.of(begun);
        Cookies.set(request, Responses.current(), COOKIE, id);
    }

    /** Whether the password policy refuses the password of the sign-in. */
    public boolean isWeakPassword() {
        return session().map(Session::weakPassword).orElse(false);
    }

    public void signOut() {
        if (isSignedIn()) {
            sessions.end(id);
            session = Optional.empty();
        }
    }

    /** Keeps a message that the user typed before the session ended. */
    void keepDraft(String text) {
        change(kept -> kept.withDraft(text));
    }

    /** Returns the kept message once; later calls return null. */
    public String takeDraft() {
        String draft = session().map(Session::draft).orElse(null);
        if (draft != null) {
            change(kept -> kept.withDraft(null));
        }
        return draft;
    }

    /** The idempotency key of the compose form. It changes with each posted message, so that a form posts one message only. */
    public String getForm() {
        return session().map(Session::form).orElse(null);
    }

    public void renewForm() {
        change(Session::withNewForm);
    }

    private void change(UnaryOperator<Session> change) {
        if (isSignedIn()) {
            session = sessions.change(id, change);
        }
    }

    private void noteUnknown() {
        if (id != null) {
            SecurityLog.withoutSession(address.get());
        }
    }

    private Optional<Session> session() {
        if (session == null) {
            id = Cookies.get(request, COOKIE).orElse(null);
            // Read once, even if the read fails: the error page is then shown as to an anonymous user.
            session = Optional.empty();
            session = Optional.ofNullable(id).flatMap(sessions::find);
            session.ifPresentOrElse(found -> LoggedRequest.by(found.user().id()), this::noteUnknown);
        }
        return session;
    }
}
