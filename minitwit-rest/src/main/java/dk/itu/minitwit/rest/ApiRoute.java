package dk.itu.minitwit.rest;

import dk.itu.minitwit.metrics.HttpRoute;
import jakarta.servlet.http.HttpServletRequest;

/** What there is below the API's root, as it is measured and told to clients. */
enum ApiRoute implements HttpRoute {
    LATEST("/latest", ""),
    REGISTER("/register", "the texts username, email and pwd"),
    MESSAGES("/msgs", ""),
    MESSAGES_OF_USER("/msgs/{username}", "the text content"),
    FOLLOWS_OF_USER("/fllws/{username}", "one of the texts follow and unfollow, each a user name"),
    OTHER("other", "");

    private static final String OF_MESSAGES = "/msgs/";
    private static final String OF_FOLLOWS = "/fllws/";

    private final String template;
    private final String body;

    ApiRoute(String template, String body) {
        this.template = template;
        this.body = body;
    }

    @Override
    public String template() {
        return template;
    }

    /** What a POST has to send, as clients are told; empty where none is taken. */
    String body() {
        return body;
    }

    static ApiRoute of(HttpServletRequest request) {
        return of(request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** @param path as it was sent, without the context root */
    static ApiRoute of(String path) {
        if (isOneSegmentBelow(OF_MESSAGES, path)) {
            return MESSAGES_OF_USER;
        }
        if (isOneSegmentBelow(OF_FOLLOWS, path)) {
            return FOLLOWS_OF_USER;
        }
        return switch (path) {
            case "/latest", "/latest/" -> LATEST;
            case "/register", "/register/" -> REGISTER;
            case "/msgs", "/msgs/" -> MESSAGES;
            default -> OTHER;
        };
    }

    private static boolean isOneSegmentBelow(String parent, String path) {
        int slash = path.indexOf('/', parent.length());
        return path.startsWith(parent)
                && path.length() > parent.length()
                && (slash < 0 || slash > parent.length() && slash == path.length() - 1);
    }
}
