package dk.itu.minitwit.timeline;

/**
 * A list of messages, newest first, from a place on. It is read piece by piece ({@link TimelineService#read}), since all of it may be more
 * than fits into memory for all requests at once.
 *
 * @param author of all messages, or null for everybody's
 */
public record MessageList(String author, PageRequest from, int limit) {

    /** @param limit 1,001 at most */
    public static MessageList newest(int limit) {
        return newestBy(null, limit);
    }

    /** @param limit 1,001 at most */
    public static MessageList newestBy(String author, int limit) {
        return new MessageList(author, PageRequest.newest(), limit);
    }

    MessageList after(MessageView last, int read) {
        return new MessageList(author, PageRequest.olderThan(last), limit - read);
    }
}
