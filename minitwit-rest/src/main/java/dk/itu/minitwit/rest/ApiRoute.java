package dk.itu.minitwit.rest;

import dk.itu.minitwit.metrics.HttpRoute;

/** What there is below the API's root, as it is measured. */
enum ApiRoute implements HttpRoute {
    LATEST("/latest"),
    REGISTER("/register"),
    MESSAGES("/msgs"),
    MESSAGES_OF_USER("/msgs/{username}"),
    FOLLOWS_OF_USER("/fllws/{username}"),
    OTHER("other");

    private static final String OF_MESSAGES = "/msgs/";
    private static final String OF_FOLLOWS = "/fllws/";

    private final String template;

    ApiRoute(String template) {
        this.template = template;
    }

    @Override
    public String template() {
        return template;
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
