package dk.itu.minitwit.web.account;

import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The user's sessions, of which each can be ended. */
@Named("deviceSessions")
@RequestScoped
public class SessionsBacking {

    @Inject
    Sessions sessions;

    @Inject
    CurrentUser currentUser;

    @Inject
    ClientAddress address;

    @Inject
    Flash flash;

    @Inject
    HttpServletRequest request;

    public List<OwnSession> getAll() {
        String present = currentUser.sessionId().orElseThrow();
        return sessions.of(currentUser.view()).entrySet().stream()
                .map(one -> own(one.getKey(), one.getValue(), one.getKey().equals(present)))
                .sorted(Comparator.comparing(OwnSession::used).reversed())
                .toList();
    }

    private static OwnSession own(String id, Session session, boolean isPresent) {
        return new OwnSession(
                SessionHandle.of(id),
                Objects.toString(session.device(), ""),
                session.begun(),
                session.used(),
                isPresent);
    }

    /** Ends the chosen session; none if nothing is chosen. */
    public void end() {
        String handle = request.getParameter("session");
        sessions.of(currentUser.view()).keySet().stream()
                .filter(id -> SessionHandle.of(id).equals(handle))
                .forEach(id -> {
                    sessions.end(id);
                    SecurityLog.done("session-end", currentUser.id(), address.get());
                    flash.add("sessionEnded");
                });
        Redirect.afterPost("/settings");
    }
}
