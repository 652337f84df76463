package dk.itu.minitwit.web.account;

import dk.itu.minitwit.web.page.Cookies;
import dk.itu.minitwit.web.page.FormFields;
import dk.itu.minitwit.web.page.Responses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The CSRF token of every form: an HMAC of the session id, which no other site knows. Without a session the token is bound to a random cookie
 * instead, so that reading a form creates no session; the check of the origin and the cookie's {@code __Host-} name then keep other sites out
 * (ADR 005).
 */
@Named("csrf")
@RequestScoped
public class CsrfToken {

    private static final String COOKIE = "minitwit-csrf";
    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser currentUser;

    private String token;

    /** The value of the hidden field. Without a session, the first call sets the cookie. */
    public String getToken() {
        if (token == null) {
            token = of(key().orElseGet(this::newKey));
        }
        return token;
    }

    /** Whether the request has the token of its session or cookie. */
    public boolean isValid() {
        return isValid(request.getParameter(FormFields.CSRF));
    }

    /** Whether a token is that of the request's session or cookie; for a form that is no parameters. */
    public boolean isValid(String given) {
        return given != null
                && key().filter(key -> MessageDigest.isEqual(bytes(of(key)), bytes(given)))
                        .isPresent();
    }

    private Optional<String> key() {
        return currentUser
                .sessionId()
                .or(() -> Cookies.get(request, COOKIE).filter(cookie -> cookie.length() == RandomId.LENGTH));
    }

    private String newKey() {
        String key = RandomId.next();
        Cookies.set(request, Responses.current(), COOKIE, key);
        return key;
    }

    private static String of(String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(key), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(FormFields.CSRF)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
