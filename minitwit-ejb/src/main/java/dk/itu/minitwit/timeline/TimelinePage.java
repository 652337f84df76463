package dk.itu.minitwit.timeline;

import java.util.List;

/**
 * A page of a timeline, newest message first.
 *
 * @param newer the cursor of the page before, or null on the newest page
 * @param older the cursor of the page after, or null on the oldest page
 */
public record TimelinePage(List<MessageView> messages, String newer, String older) {

    public TimelinePage {
        messages = List.copyOf(messages);
    }

    /** The cursor to read what is newer than all messages of this page. */
    public String top() {
        return (messages.isEmpty() ? Cursor.OLDEST : Cursor.at(messages.get(0))).encode();
    }

    /** The empty page after the last message, with a link back. */
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
