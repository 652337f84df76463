package dk.itu.minitwit.timeline;

import java.util.List;

/**
 * Which messages a list has, in its order. What they say is read piece by piece, since all of it may be more than fits into memory
 * for everybody who asks at once.
 *
 * @param ids of the messages
 * @param times of each, in seconds since 1970
 */
public record MessageList(List<Long> ids, List<Long> times) {

    static final MessageList EMPTY = new MessageList(List.of(), List.of());

    public int size() {
        return ids.size();
    }
}
