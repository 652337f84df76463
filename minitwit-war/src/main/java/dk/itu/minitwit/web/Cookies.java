package dk.itu.minitwit.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Cookies that scripts cannot read. The server sees to it that other sites do not send any along (http.asadmin). */
final class Cookies {

    private Cookies() {}

    static Optional<String> get(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Sets a cookie for as long as the browser runs. */
    static void set(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        response.addCookie(cookie(request, name, value));
    }

    /** Sets a cookie that outlives the browser. */
    static void keep(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration time) {
        Cookie cookie = cookie(request, name, value);
        cookie.setMaxAge((int) time.toSeconds());
        response.addCookie(cookie);
    }

    static void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        Cookie cookie = cookie(request, name, "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        return cookie;
    }
}
