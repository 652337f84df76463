package dk.itu.minitwit.timeline;

/**
 * What belongs to a message besides its text.
 *
 * @param answered the id of the answered message, or 0
 * @param answeredAuthor the author of the answered message; null if there is none, or if it can no longer be seen
 * @param replies the number of replies that can be seen
 * @param likes the number of likes
 * @param liked whether the reader likes it
 */
public record MessageContext(long answered, String answeredAuthor, long replies, long likes, boolean liked) {

    /** Of a message that answers none, and that nobody answered or likes. */
    public static final MessageContext NONE = new MessageContext(0, null, 0, 0, false);

    public boolean isReply() {
        return answered != 0;
    }
}
