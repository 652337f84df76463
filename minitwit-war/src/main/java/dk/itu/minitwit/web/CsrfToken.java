package dk.itu.minitwit.web;

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
 * The token that the forms of a page carry. It is made from the id of the reader's session, which no other site knows or can make
 * up. The forms of readers without a session are bound to a random cookie instead, so that reading a form makes no session; there,
 * {@link SameOrigin} and the {@code __Host-} name of the cookie keep other sites out (ADR 005).
 */
@Named("csrf")
@RequestScoped
public class CsrfToken {

    static final String FIELD = "csrf";
    private static final String COOKIE = "minitwit-csrf";
    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser currentUser;

    private String token;

    /** The value for a form's hidden field. For a reader without a session, the cookie is set along with it. */
    public String getToken() {
        if (token == null) {
            token = of(key().orElseGet(this::newKey));
        }
        return token;
    }

    boolean isValid() {
        String given = request.getParameter(FIELD);
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
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(FIELD)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
