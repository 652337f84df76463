package dk.itu.minitwit.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A flash message: shown once on the next page. Stored in a cookie, so that it needs no session and reaches any node.
 * The cookie holds the key of a text and its argument, so a forged one cannot show another text.
 */
@Named("notice")
@RequestScoped
public class Flash {

    private static final String COOKIE = "minitwit-flash";

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    private String key;
    private String message;

    /** @param key of the text in the bundle, without the prefix {@code flash.} */
    public void add(String key, String... arguments) {
        String argument = arguments.length == 0 ? "" : arguments[0];
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(argument.getBytes(StandardCharsets.UTF_8));
        Cookies.set(request, Responses.current(), COOKIE, key + "." + encoded);
    }

    /** Reads and removes the message of the previous page. Runs before the page is written, since it sets a cookie. */
    public void take() {
        Cookies.get(request, COOKIE).ifPresent(cookie -> {
            Cookies.remove(request, Responses.current(), COOKIE);
            read(cookie);
        });
    }

    private void read(String cookie) {
        try {
            String[] parts = cookie.split("\\.", 2);
            String argument = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            message = texts.find("flash." + parts[0], argument).orElse(null);
            key = message == null ? null : parts[0];
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            message = null;
        }
    }

    /** The key of the message, for scripts; or null. */
    public String getKey() {
        return key;
    }

    /** The message, or null. */
    public String getMessage() {
        return message;
    }
}
