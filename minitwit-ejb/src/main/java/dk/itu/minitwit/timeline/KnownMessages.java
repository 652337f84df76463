package dk.itu.minitwit.timeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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

    private final Cache<Long, MessageView> messages = Caffeine.newBuilder()
            .maximumWeight(MAX_SIZE)
            .weigher((Long id, MessageView message) -> size(message))
            .build();

    /**
     * Those with these ids, in this order; without any that is there no more.
     *
     * @param times in seconds since 1970. A database that was brought back to an earlier state gives ids again, but not the
     *     same time with it.
     * @param read reads those that are not known
     */
    List<MessageView> messages(Object[] ids, Object[] times, Function<Collection<Long>, Stream<MessageView>> read) {
        MessageView[] found = new MessageView[ids.length];
        Map<Long, Integer> unknown = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            MessageView message = messages.getIfPresent((Long) ids[i]);
            if (message != null && message.publishedAt().getEpochSecond() == ((Double) times[i]).longValue()) {
                found[i] = message;
            } else {
                unknown.put((Long) ids[i], i);
            }
        }
        if (!unknown.isEmpty()) {
            read.apply(unknown.keySet()).forEach(message -> {
                messages.put(message.id(), message);
                found[unknown.get(message.id())] = message;
            });
        }
        return Stream.of(found).filter(Objects::nonNull).collect(ArrayList::new, List::add, List::addAll);
    }

    /** How many there are now. */
    long size() {
        messages.cleanUp();
        return messages.estimatedSize();
    }

    private static int size(MessageView message) {
        return SIZE_WITHOUT_TEXT + 2 * message.text().length();
    }
}
