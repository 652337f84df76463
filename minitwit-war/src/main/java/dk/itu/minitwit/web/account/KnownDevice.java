package dk.itu.minitwit.web.account;

import dk.itu.minitwit.user.SignInService;
import dk.itu.minitwit.user.UserView;
import dk.itu.minitwit.web.page.Cookies;
import dk.itu.minitwit.web.page.Responses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/**
 * A cookie of a browser in which the user has signed in before: failed guesses elsewhere do not throttle the user here
 * (ADR 037).
 */
@RequestScoped
public class KnownDevice {

    private static final String COOKIE = "minitwit-device";
    private static final Duration TIME = Duration.ofDays(180);

    @EJB
    SignInService signIns;

    @Inject
    HttpServletRequest request;

    /** The token of the cookie, not yet verified; or null. */
    String token() {
        return Cookies.get(request, COOKIE).orElse(null);
    }

    void remember(UserView user) {
        Cookies.keep(request, Responses.current(), COOKIE, signIns.deviceToken(user), TIME);
    }
}
