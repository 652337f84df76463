package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.metrics.HttpRoute;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The routes of version 1, for metrics. A test compares them with the paths of the resources. */
public enum V1Route implements HttpRoute {
    ACCOUNT("/v1/account"),
    KEYS("/v1/account/keys"),
    KEY("/v1/account/keys/{id}"),
    FOLLOW("/v1/follows/{username}"),
    MESSAGES("/v1/messages"),
    MESSAGE("/v1/messages/{id}"),
    NOTICES("/v1/notices"),
    NOTICES_SEEN("/v1/notices/seen/{id}"),
    SEARCH("/v1/search"),
    TIMELINE("/v1/timelines/{name}"),
    USER("/v1/users/{username}"),
    MESSAGES_OF_USER("/v1/users/{username}/messages"),
    FOLLOWING("/v1/users/{username}/following"),
    FOLLOWERS("/v1/users/{username}/followers"),
    OTHER("/v1/other");

    private static final String ROOT = "/v1";

    private final String template;
    private final Pattern path;

    V1Route(String template) {
        this.template = template;
        this.path = Pattern.compile(template.replaceAll("\\{[a-z]+}", "[^/]+") + "/?");
    }

    @Override
    public String template() {
        return template;
    }

    /** Whether a request is one of version 1. Asked of each request of the simulator too, so without a pattern. */
    public static boolean isBelow(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith(ROOT) && (path.length() == ROOT.length() || path.charAt(ROOT.length()) == '/');
    }

    public static V1Route of(HttpServletRequest request) {
        return of(path(request));
    }

    /** @param path the raw path without the context root */
    static V1Route of(String path) {
        return Stream.of(values())
                .filter(route -> route.path.matcher(path).matches())
                .findFirst()
                .orElse(OTHER);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
