package dk.itu.minitwit.web.feed;

import dk.itu.minitwit.web.page.RouteMatch;
import java.util.List;
import java.util.Optional;

/**
 * The subject of a feed by its path: {@code public}, {@code user/NAME}, {@code tag/TAG} or {@code user/NAME/ID}, with a format.
 *
 * @param name the user or the tag; null for everybody
 * @param message the id of the message whose conversation it is, or 0
 */
record FeedPath(Kind kind, String name, long message, boolean isAtom) {

    enum Kind {
        PUBLIC,
        USER,
        TAG,
        CONVERSATION
    }

    private static final String ATOM = ".atom";
    private static final String JSON = ".json";

    /** @param segments of the path, the first of which is that of all feeds; empty for a path of no feed */
    static Optional<FeedPath> of(List<String> segments) {
        String last = segments.get(segments.size() - 1);
        boolean isAtom = last.endsWith(ATOM);
        if (segments.size() < 2 || last.length() <= ATOM.length() || !isAtom && !last.endsWith(JSON)) {
            return Optional.empty();
        }
        String name = last.substring(0, last.length() - ATOM.length());
        List<String> parents = segments.subList(1, segments.size() - 1);
        if (parents.isEmpty()) {
            return name.equals("public") ? Optional.of(new FeedPath(Kind.PUBLIC, null, 0, isAtom)) : Optional.empty();
        }
        if (parents.size() == 1) {
            return switch (parents.get(0)) {
                case "user" -> Optional.of(new FeedPath(Kind.USER, name, 0, isAtom));
                case "tag" -> Optional.of(new FeedPath(Kind.TAG, name, 0, isAtom));
                default -> Optional.empty();
            };
        }
        boolean isConversation = parents.size() == 2 && parents.get(0).equals("user") && RouteMatch.isMessage(name);
        return isConversation
                ? Optional.of(new FeedPath(Kind.CONVERSATION, parents.get(1), Long.parseLong(name), isAtom))
                : Optional.empty();
    }
}
