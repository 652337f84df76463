package dk.itu.minitwit.web.feed;

import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.page.Links;
import java.time.Instant;
import java.util.List;

/**
 * A timeline for feed readers, newest message first. All addresses are absolute: feed readers show messages outside of
 * this site.
 *
 * @param origin the scheme, host and port of this site
 * @param path the feed's own address below the origin, with its format
 * @param page the page that shows the same messages, below the origin
 * @param older the position of the next part of the feed, or null
 */
record Feed(String title, String origin, String path, String page, List<MessageView> messages, String older) {

    /** The longest title of an entry, in characters. */
    private static final int LONGEST_TITLE = 80;

    String self() {
        return origin + path;
    }

    String home() {
        return origin + page;
    }

    /** The address of the next part, or null. */
    String next() {
        return older == null ? null : self() + "?older=" + older;
    }

    /** The time of the newest message or edit. */
    Instant updated() {
        return messages.stream()
                .map(MessageView::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** The address and stable id of a message. */
    String address(MessageView message) {
        return origin + Links.message(message);
    }

    String profile(MessageView message) {
        return origin + Links.profile(message.author());
    }

    /** The beginning of a message. */
    static String titleOf(MessageView message) {
        String line = message.text().strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_TITLE - 1)) ? LONGEST_TITLE - 1 : LONGEST_TITLE;
        return line.substring(0, end) + "…";
    }
}
