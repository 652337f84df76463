package dk.itu.minitwit.web.account;

import dk.itu.minitwit.user.SignInService;
import dk.itu.minitwit.user.UserView;
import dk.itu.minitwit.web.page.Cookies;
import dk.itu.minitwit.web.page.Responses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A user whose password was right and whose second factor is not confirmed yet: a cookie, and no session. */
@RequestScoped
public class HalfSignedIn {

    private static final String COOKIE = "minitwit-half";
    private static final String SEPARATOR = "~";
    private static final int PARTS = 3;
    /** Characters: a cookie has room for four kilobytes. */
    private static final int MAX_DRAFT = 600;

    @EJB
    SignInService signIns;

    @Inject
    HttpServletRequest request;

    /** @param draft a message typed before, or empty */
    void begin(UserView user, boolean weakPassword, String draft) {
        String kept = draft.length() <= MAX_DRAFT ? draft : draft.substring(0, MAX_DRAFT);
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(kept.getBytes(StandardCharsets.UTF_8));
        String value = String.join(SEPARATOR, signIns.halfSignIn(user), Boolean.toString(weakPassword), encoded);
        Cookies.set(request, Responses.current(), COOKIE, value);
    }

    Optional<UserView> user() {
        return part(0).flatMap(signIns::halfSignedIn);
    }

    boolean isWeakPassword() {
        return part(1).map(Boolean::parseBoolean).orElse(false);
    }

    String draft() {
        try {
            return part(2).map(encoded -> new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8))
                    .orElse("");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    void end() {
        Cookies.remove(request, Responses.current(), COOKIE);
    }

    private Optional<String> part(int index) {
        return Cookies.get(request, COOKIE)
                .map(value -> value.split(SEPARATOR, PARTS))
                .filter(parts -> parts.length == PARTS)
                .map(parts -> parts[index]);
    }
}
