package dk.itu.minitwit.timeline;

import java.util.List;

/**
 * Some messages of a timeline, newest first, and where to go on.
 *
 * @param newer the cursor for the page before, or null when these are the newest
 * @param older the cursor for the page after, or null when these are the oldest
 */
public record TimelinePage(List<MessageView> messages, String newer, String older) {

    /** No message is left from this place on: there is only the way back. */
    static TimelinePage beyond(Cursor last) {
        return new TimelinePage(List.of(), last.encode(), null);
    }

    static TimelinePage of(List<MessageView> messages, boolean hasNewer, boolean hasOlder) {
        if (messages.isEmpty()) {
            return new TimelinePage(messages, null, null);
        }
        String newer = hasNewer ? Cursor.at(messages.get(0)).encode() : null;
        String older = hasOlder ? Cursor.at(messages.get(messages.size() - 1)).encode() : null;
        return new TimelinePage(messages, newer, older);
    }
}
