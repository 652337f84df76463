package dk.itu.minitwit.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The route of a request's path, with the values of its variables.
 *
 * @param username the user in the path, or null
 * @param message the id of the message in the path, or 0
 */
public record RouteMatch(Route route, String username, long message) {

    /** At most 18 digits, so that it fits a {@code long}. */
    private static final Pattern MESSAGE = Pattern.compile("[1-9][0-9]{0,17}");

    /** The match of the current request; null for a path without a route. */
    public static RouteMatch of(HttpServletRequest request) {
        return (RouteMatch) request.getAttribute(RouteMatch.class.getName());
    }

    public void attachTo(HttpServletRequest request) {
        request.setAttribute(RouteMatch.class.getName(), this);
    }

    /** The match of a path's decoded segments; empty for a path without a route. */
    public static Optional<RouteMatch> of(List<String> segments) {
        boolean isBelowUser = segments.size() > 1 && segments.get(0).equals(Route.USER);
        List<String> path = isBelowUser ? segments.subList(1, segments.size()) : segments;
        return Stream.of(Route.values())
                .filter(route -> matches(route, path, isBelowUser))
                .findFirst()
                .map(route -> of(route, path));
    }

    private static boolean matches(Route route, List<String> path, boolean isBelowUser) {
        List<String> template = route.segments();
        if (route.isServed()) {
            return !isBelowUser && !path.isEmpty() && path.get(0).equals(template.get(0));
        }
        boolean hasUser = !template.isEmpty() && template.get(0).equals(Route.USERNAME);
        boolean isPossible =
                hasUser ? isBelowUser || !Route.isReserved(path.isEmpty() ? "" : path.get(0)) : !isBelowUser;
        return isPossible
                && route.isPage()
                && path.size() == template.size()
                && IntStream.range(0, path.size()).allMatch(i -> matches(template.get(i), path.get(i)));
    }

    private static boolean matches(String template, String segment) {
        return switch (template) {
            case Route.USERNAME, Route.TAG_NAME -> !segment.isEmpty();
            case Route.MESSAGE_ID -> isMessage(segment);
            default -> template.equals(segment);
        };
    }

    /** Whether a segment can be the id of a message. */
    public static boolean isMessage(String segment) {
        return MESSAGE.matcher(segment).matches();
    }

    private static RouteMatch of(Route route, List<String> path) {
        int user = route.segments().indexOf(Route.USERNAME);
        int message = route.segments().indexOf(Route.MESSAGE_ID);
        return new RouteMatch(
                route, user < 0 ? null : path.get(user), message < 0 ? 0 : Long.parseLong(path.get(message)));
    }

    /**
     * The decoded segments of a path; a plus sign stays a plus sign.
     *
     * @throws IllegalArgumentException if the percent-encoding is malformed
     */
    public static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return segments.equals(List.of("")) ? List.of() : segments;
    }
}
