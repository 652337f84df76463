package dk.itu.minitwit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A message for the next page, shown once. It travels in a cookie, so that it needs no session and finds its way to any
 * node; the cookie names one of our own texts, and so cannot make us say anything else.
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

    /** @param key which text, after {@code flash.} in the bundle */
    void add(String key, String... arguments) {
        String argument = arguments.length == 0 ? "" : arguments[0];
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(argument.getBytes(StandardCharsets.UTF_8));
        Cookies.set(request, Responses.current(), COOKIE, key + "." + encoded);
    }

    /** Takes the message that the page before left, before anything of this page is sent. */
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
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            message = null;
        }
    }

    /** Which message, for scripts; or null. */
    public String getKey() {
        return key;
    }

    /** The message, or null. */
    public String getMessage() {
        return message;
    }
}
