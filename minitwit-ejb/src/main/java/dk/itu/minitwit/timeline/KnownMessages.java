package dk.itu.minitwit.timeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Messages that this node has read. The database forbids that what they say, or their author's name, changes
 * (V4__what_never_changes.sql), so they are as good as read again; which of them are to be shown it is asked each time. Those used
 * least go when there are too many.
 */
@ApplicationScoped
class KnownMessages {

    /** In bytes, about: some fifty thousand messages of the usual length. */
    private static final long MAX_SIZE = 16L << 20;

    private static final int SIZE_WITHOUT_TEXT = 200;
    private static final int SIZE_OF_MENTION = 60;

    private final Cache<Long, MessageView> messages = Caffeine.newBuilder()
            .maximumWeight(MAX_SIZE)
            .weigher((Long id, MessageView message) -> size(message))
            .build();

    /** Reads messages, the newest first. */
    @FunctionalInterface
    interface Reader {

        /**
         * @param maxSize about how many bytes their texts may have together; one message is read in any case
         * @return those that there are, or the first of them
         */
        List<MessageView> read(Collection<Long> ids, long maxSize);
    }

    /**
     * The next messages of a list, which starts with the newest if not all of it is asked for.
     *
     * @param from where in the list they begin
     * @param maxSize about how many bytes they may take; one is given in any case
     * @param reader reads those that are not known
     */
    MessagePiece next(MessageList list, int from, long maxSize, Reader reader) {
        MessageView[] found = new MessageView[list.size() - from];
        Map<Long, Integer> unknown = new LinkedHashMap<>();
        long size = 0;
        int end = from;
        for (; end < list.size() && size < maxSize; end++) {
            MessageView message = known(list.ids().get(end), list.times().get(end));
            if (message == null) {
                unknown.put(list.ids().get(end), end);
            } else {
                found[end - from] = message;
                size += size(message);
            }
        }
        if (!unknown.isEmpty()) {
            List<MessageView> read = reader.read(unknown.keySet(), Math.max(maxSize - size, 1));
            for (MessageView message : read) {
                messages.put(message.id(), message);
                found[unknown.get(message.id()) - from] = message;
            }
            if (!read.isEmpty() && read.size() < unknown.size()) {
                // The others did not fit, or are deleted: the next piece shows which.
                end = unknown.get(read.get(read.size() - 1).id()) + 1;
            }
        }
        return new MessagePiece(
                Stream.of(found).limit(end - from).filter(Objects::nonNull).toList(), end);
    }

    /** A database that was brought back to an earlier state gives ids again, but not the same time with it. */
    private MessageView known(long id, long time) {
        MessageView message = messages.getIfPresent(id);
        return message != null && message.publishedAt().getEpochSecond() == time ? message : null;
    }

    /** How many there are now. */
    long size() {
        messages.cleanUp();
        return messages.estimatedSize();
    }

    private static int size(MessageView message) {
        int mentions = message.mentions().stream()
                .mapToInt(name -> SIZE_OF_MENTION + 2 * name.length())
                .sum();
        return SIZE_WITHOUT_TEXT
                + 2 * (message.text().length() + message.author().length())
                + mentions;
    }
}
