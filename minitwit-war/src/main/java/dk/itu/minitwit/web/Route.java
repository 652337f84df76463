package dk.itu.minitwit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an address leads.
 *
 * @param view the name of the Faces view
 * @param username whom the page is about, or null
 * @param message the id of the message that it is about, or 0
 * @param signedIn whether only signed-in users get there
 */
record Route(String view, String username, long message, boolean signedIn) {

    /** Answered by the server or as files, not by views. */
    private static final Set<String> SERVED =
            Set.of("metrics", "health", "openapi", "assets", "avatar", "theme", "robots.txt", "favicon.ico");

    /** The server shows nothing below these, in whatever case they are written. */
    private static final Set<String> HIDDEN = Set.of("web-inf", "meta-inf");

    private static final Set<String> PAGES = Set.of("public", "login", "register", "logout", "add_message", "settings");

    private static final Set<String> SIGNED_IN_PAGES = Set.of("add_message", "settings");

    private static final Set<String> ACTIONS = Set.of("follow", "unfollow");

    private static final Set<String> LISTS = Set.of("following", "followers");

    /** Eighteen digits are a long in any case. */
    private static final Pattern MESSAGE = Pattern.compile("[1-9][0-9]{0,17}");

    private static final String USER = "user";

    Route(String view, String username, boolean signedIn) {
        this(view, username, 0, signedIn);
    }

    /** Whether a user of that name would hide a page, so that the profile is at /user/NAME only. */
    static boolean isReserved(String name) {
        return PAGES.contains(name)
                || SERVED.contains(name)
                || HIDDEN.contains(name.toLowerCase(Locale.ROOT))
                || Set.of(USER, "api", ".", "..", "").contains(name);
    }

    /** Whether somebody else answers this address. */
    static boolean isServed(List<String> segments) {
        return !segments.isEmpty() && SERVED.contains(segments.get(0));
    }

    /** The one that the present request took; null for what leads nowhere. */
    static Route of(HttpServletRequest request) {
        return (Route) request.getAttribute(Route.class.getName());
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(Route.class.getName(), this);
    }

    /** The view of an address; empty when there is none. */
    static Optional<Route> of(List<String> segments) {
        if (segments.isEmpty()) {
            return Optional.of(new Route("home", null, true));
        }
        String first = segments.get(0);
        if (segments.size() == 1 && PAGES.contains(first)) {
            return Optional.of(new Route(first, null, SIGNED_IN_PAGES.contains(first)));
        }
        if (first.equals(USER) && segments.size() > 1) {
            return ofUser(segments.subList(1, segments.size()));
        }
        return isReserved(first) ? Optional.empty() : ofUser(segments);
    }

    private static Optional<Route> ofUser(List<String> segments) {
        String name = segments.get(0);
        if (segments.size() == 1 && !name.isEmpty()) {
            return Optional.of(new Route("profile", name, false));
        }
        if (segments.size() == 2 && ACTIONS.contains(segments.get(1))) {
            return Optional.of(new Route(segments.get(1), name, true));
        }
        if (segments.size() == 2 && LISTS.contains(segments.get(1))) {
            return Optional.of(new Route(segments.get(1), name, false));
        }
        return segments.size() > 1 && MESSAGE.matcher(segments.get(1)).matches()
                ? ofMessage(segments)
                : Optional.empty();
    }

    private static Optional<Route> ofMessage(List<String> segments) {
        String name = segments.get(0);
        long message = Long.parseLong(segments.get(1));
        if (segments.size() == 2) {
            return Optional.of(new Route("message", name, message, false));
        }
        boolean isDeletion = segments.size() == 3 && segments.get(2).equals("delete");
        return isDeletion ? Optional.of(new Route("delete", name, message, true)) : Optional.empty();
    }

    /**
     * The decoded segments of a path; a plus sign stays one.
     *
     * @throws IllegalArgumentException when the percent-encoding is broken
     */
    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return segments.equals(List.of("")) ? List.of() : segments;
    }
}
