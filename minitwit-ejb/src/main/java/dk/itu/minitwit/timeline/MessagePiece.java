package dk.itu.minitwit.timeline;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Some messages of a list, one after the other.
 *
 * @param rest of the list, or null when these are the last
 */
public record MessagePiece(List<MessageView> messages, MessageList rest) {

    /** @param maxBytes that ended the piece, if it is not the list's limit or its end */
    static MessagePiece of(MessageList list, List<MessageView> messages, int maxBytes) {
        boolean isLast = messages.size() == list.limit() || bytes(messages) < maxBytes;
        MessageList rest = isLast ? null : list.after(messages.get(messages.size() - 1), messages.size());
        return new MessagePiece(messages, rest);
    }

    private static long bytes(List<MessageView> messages) {
        return messages.stream()
                .mapToLong(message -> message.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
