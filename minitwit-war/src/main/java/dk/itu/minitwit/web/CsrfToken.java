package dk.itu.minitwit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Shows that a form came from our own pages: a random value that the form repeats and a cookie holds. It needs no session, so
 * forms for people who are not signed in make none (ADR 005).
 */
@Named("csrf")
@RequestScoped
public class CsrfToken {

    static final String FIELD = "csrf";
    private static final String COOKIE = "minitwit-csrf";
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    HttpServletRequest request;

    private String token;

    /** The value for a form's hidden field; the cookie is set along with it. */
    public String getToken() {
        if (token == null) {
            token = fromCookie().orElseGet(this::renew);
        }
        return token;
    }

    /** Makes the forms of before worthless: whoever signs in or out starts anew. */
    String renew() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Cookies.set(request, Responses.current(), COOKIE, token);
        return token;
    }

    boolean isValid(HttpServletRequest posted) {
        String given = posted.getParameter(FIELD);
        return given != null
                && fromCookie()
                        .filter(expected -> MessageDigest.isEqual(bytes(expected), bytes(given)))
                        .isPresent();
    }

    /** Whether the browser itself says that another site sent this. */
    boolean isForeign(HttpServletRequest posted) {
        return "cross-site".equals(posted.getHeader("Sec-Fetch-Site"));
    }

    private Optional<String> fromCookie() {
        return Cookies.get(request, COOKIE).filter(value -> value.length() == BYTES * 4 / 3);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
