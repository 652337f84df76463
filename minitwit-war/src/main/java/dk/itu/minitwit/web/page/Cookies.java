package dk.itu.minitwit.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cookies that scripts cannot read. Over TLS their names start with {@code __Host-}: a browser then rejects them from
 * other hosts of the same site. The server adds {@code SameSite} (http.asadmin).
 */
public final class Cookies {

    private static final String THIS_HOST_ONLY = "__Host-";

    private Cookies() {}

    /**
     * Parses the header itself: the server's parser refuses the whole request if any cookie is malformed, even another
     * application's.
     */
    public static Optional<String> get(HttpServletRequest request, String name) {
        String wanted = name(request, name) + "=";
        return Collections.list(request.getHeaders("Cookie")).stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(wanted))
                .map(cookie -> cookie.substring(wanted.length()))
                .findFirst();
    }

    /** Sets a cookie until the browser is closed. */
    public static void set(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        response.addCookie(cookie(request, name, value));
    }

    /** Sets a persistent cookie. */
    public static void keep(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration time) {
        Cookie cookie = cookie(request, name, value);
        cookie.setMaxAge((int) time.toSeconds());
        response.addCookie(cookie);
    }

    public static void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        Cookie cookie = cookie(request, name, "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value) {
        Cookie cookie = new Cookie(name(request, name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Origin.isSecure(request));
        return cookie;
    }

    private static String name(HttpServletRequest request, String name) {
        return Origin.isSecure(request) ? THIS_HOST_ONLY + name : name;
    }
}
