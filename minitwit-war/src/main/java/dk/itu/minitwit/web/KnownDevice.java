package dk.itu.minitwit.web;

import dk.itu.minitwit.user.SignInService;
import dk.itu.minitwit.user.UserView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** Remembers in a cookie that a user signed in from this browser, so that guessers elsewhere do not slow that user here (ADR 037). */
@RequestScoped
public class KnownDevice {

    private static final String COOKIE = "minitwit-device";
    private static final Duration TIME = Duration.ofDays(180);

    @EJB
    SignInService signIns;

    @Inject
    HttpServletRequest request;

    /** What the browser kept, genuine or not; or null. */
    String token() {
        return Cookies.get(request, COOKIE).orElse(null);
    }

    void remember(UserView user) {
        Cookies.keep(request, Responses.current(), COOKIE, signIns.deviceToken(user), TIME);
    }
}
