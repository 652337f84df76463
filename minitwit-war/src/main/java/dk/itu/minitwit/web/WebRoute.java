package dk.itu.minitwit.web;

import dk.itu.minitwit.metrics.HttpRoute;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What there is at the root, as it is measured: the views by their names, what is served without one by its first segment. */
enum WebRoute implements HttpRoute {
    HOME("home", "/"),
    PUBLIC("public", "/public"),
    LOGIN("login", "/login"),
    REGISTER("register", "/register"),
    LOGOUT("logout", "/logout"),
    ADD_MESSAGE("add_message", "/add_message"),
    SETTINGS("settings", "/settings"),
    PROFILE("profile", "/{username}"),
    FOLLOW("follow", "/{username}/follow"),
    UNFOLLOW("unfollow", "/{username}/unfollow"),
    FOLLOWING("following", "/{username}/following"),
    FOLLOWERS("followers", "/{username}/followers"),
    MESSAGE("message", "/{username}/{message}"),
    DELETE("delete", "/{username}/{message}/delete"),
    ASSETS("assets", "/assets"),
    AVATAR("avatar", "/avatar"),
    THEME("theme", "/theme"),
    ROBOTS("robots.txt", "/robots.txt"),
    FAVICON("favicon.ico", "/favicon.ico"),
    HEALTH("health", "/health"),
    METRICS("metrics", "/metrics"),
    OTHER("", "other");

    private static final Map<String, WebRoute> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(route -> route.name, Function.identity()));

    private final String name;
    private final String template;

    WebRoute(String name, String template) {
        this.name = name;
        this.template = template;
    }

    @Override
    public String template() {
        return template;
    }

    static WebRoute named(String name) {
        return BY_NAME.getOrDefault(name, OTHER);
    }

    /** The one that a request took. */
    static WebRoute of(HttpServletRequest request) {
        WebRoute taken = (WebRoute) request.getAttribute(WebRoute.class.getName());
        return taken == null ? OTHER : taken;
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(WebRoute.class.getName(), this);
    }
}
