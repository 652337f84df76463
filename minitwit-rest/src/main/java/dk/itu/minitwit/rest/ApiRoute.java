package dk.itu.minitwit.rest;

import dk.itu.minitwit.metrics.HttpRoute;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The routes below the root of the API, for metrics and error messages. A test compares them with the paths of the resources. */
enum ApiRoute implements HttpRoute {
    LATEST("/latest", ""),
    REGISTER("/register", "the texts username, email and pwd"),
    MESSAGES("/msgs", ""),
    MESSAGES_OF_USER("/msgs/{username}", "the text content"),
    FOLLOWS_OF_USER("/fllws/{username}", "one of the texts follow and unfollow, each a user name"),
    OTHER("other", "");

    private final String template;
    private final String body;
    private final Pattern path;

    ApiRoute(String template, String body) {
        this.template = template;
        this.body = body;
        this.path = Pattern.compile(template.replaceAll("\\{.*}", "[^/]+") + "/?");
    }

    @Override
    public String template() {
        return template;
    }

    /** The body that a POST expects, for error messages; empty for a route without POST. */
    String body() {
        return body;
    }

    static ApiRoute of(HttpServletRequest request) {
        return of(request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** @param path the raw path without the context root */
    static ApiRoute of(String path) {
        // Not from JAX-RS: requests that fail before or in its matching need a route too.
        for (ApiRoute route : values()) {
            if (route.path.matcher(path).matches()) {
                return route;
            }
        }
        return OTHER;
    }
}
