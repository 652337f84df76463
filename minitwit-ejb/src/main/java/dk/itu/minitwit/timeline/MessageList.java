package dk.itu.minitwit.timeline;

/**
 * A list of messages, newest first, from a position. It is read in pieces ({@link TimelineService#read}): the whole
 * lists of all concurrent requests may exceed the memory.
 *
 * @param author of the messages, or null for all authors
 */
public record MessageList(String author, PageRequest from, int limit) {

    /** @param limit at most 1,001 */
    public static MessageList newest(int limit) {
        return newestBy(null, limit);
    }

    /** @param limit at most 1,001 */
    public static MessageList newestBy(String author, int limit) {
        return new MessageList(author, PageRequest.newest(), limit);
    }

    MessageList after(MessageView last, int read) {
        return new MessageList(author, PageRequest.olderThan(last), limit - read);
    }
}
