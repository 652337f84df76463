package dk.itu.minitwit.timeline;

import java.time.Instant;
import java.util.List;

/**
 * A message on a timeline.
 *
 * @param mentions the names of the mentioned users
 * @param context {@link MessageContext#NONE} in lists of the API, which do not show it
 */
public record MessageView(
        long id, String author, String text, Instant publishedAt, List<String> mentions, MessageContext context) {

    /** In a conversation, the place of a message that was deleted or hidden. */
    public static final MessageView GONE = new MessageView(0, "", "", Instant.EPOCH, List.of());

    public MessageView {
        mentions = List.copyOf(mentions);
    }

    public MessageView(long id, String author, String text, Instant publishedAt, List<String> mentions) {
        this(id, author, text, publishedAt, mentions, MessageContext.NONE);
    }

    public boolean isGone() {
        return id == 0;
    }
}
