package dk.itu.minitwit.timeline;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Consecutive messages of a list.
 *
 * @param rest the rest of the list, or null after the last piece
 */
public record MessagePiece(List<MessageView> messages, MessageList rest) {

    public MessagePiece {
        messages = List.copyOf(messages);
    }

    /** @param maxBytes the size that ends a piece before the list's limit or end */
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
