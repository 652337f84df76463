package dk.itu.minitwit.timeline;

import java.time.Instant;
import java.util.List;

/**
 * A message on a timeline.
 *
 * @param editedAt the time of the last change by the author, or null
 * @param mentions the names of the mentioned users
 * @param context {@link MessageContext#NONE} in lists of the API, which do not show it
 */
public record MessageView(
        long id,
        String author,
        String text,
        Instant publishedAt,
        Instant editedAt,
        List<String> mentions,
        MessageContext context) {

    /** In a conversation, the place of a message that was deleted or hidden. */
    public static final MessageView GONE = new MessageView(0, "", "", Instant.EPOCH, List.of());

    public MessageView {
        mentions = List.copyOf(mentions);
    }

    public MessageView(long id, String author, String text, Instant publishedAt, List<String> mentions) {
        this(id, author, text, publishedAt, null, mentions, MessageContext.NONE);
    }

    public boolean isEdited() {
        return editedAt != null;
    }

    /** The time of the last change, or of the publication. */
    public Instant updatedAt() {
        return isEdited() ? editedAt : publishedAt;
    }

    public boolean isGone() {
        return id == 0;
    }
}
