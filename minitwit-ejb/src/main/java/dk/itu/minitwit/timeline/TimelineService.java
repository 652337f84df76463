package dk.itu.minitwit.timeline;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.timeline.PageRequest.Direction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reading timelines, newest first, hidden messages left out. Single statements, which need no transaction around them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TimelineService {

    @Inject
    TimelineRepository timelines;

    @Inject
    Metrics metrics;

    /**
     * The newest messages of everybody, to be read by {@link #read}.
     *
     * @param limit 1,001 at most
     */
    public MessageList newest(int limit) {
        return counted(Event.PUBLIC_TIMELINE_READ, timelines.newest(limit));
    }

    /**
     * The newest messages of one author, to be read by {@link #read}.
     *
     * @param limit 1,001 at most
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} when there is no such author
     */
    public MessageList newestBy(String author, int limit) {
        return counted(Event.PROFILE_TIMELINE_READ, found(author, name -> timelines.newestBy(name, limit)));
    }

    /**
     * The next messages of a list.
     *
     * @param from where in the list they begin
     * @param maxSize about how many bytes they may take; one message is given in any case
     */
    public MessagePiece read(MessageList list, int from, int maxSize) {
        return timelines.read(list, from, maxSize);
    }

    /** A page of everybody's messages. */
    public TimelinePage everybody(PageRequest request, int size) {
        return counted(Event.PUBLIC_TIMELINE_READ, page(request, size, timelines::everybody));
    }

    /**
     * A page of one author's messages.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} when there is no such author
     */
    public TimelinePage by(String author, PageRequest request, int size) {
        return counted(
                Event.PROFILE_TIMELINE_READ,
                page(request, size, (page, limit) -> found(author, name -> timelines.by(name, page, limit))));
    }

    /** A page of a user's own messages and of those of everybody the user follows. */
    public TimelinePage home(long userId, PageRequest request, int size) {
        return counted(
                Event.PERSONAL_TIMELINE_READ,
                page(request, size, (page, limit) -> timelines.followedBy(userId, page, limit)));
    }

    /**
     * One message.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} when this author has no such message
     */
    public MessageView message(String author, long id) {
        return Optional.of(author)
                .filter(Text::isStorable)
                .flatMap(name -> timelines.one(name, id))
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such message"));
    }

    private <T> T counted(Event event, T timeline) {
        metrics.count(event);
        return timeline;
    }

    private static <T> T found(String author, Function<String, Optional<T>> find) {
        return Optional.of(author)
                .filter(Text::isStorable)
                .flatMap(find)
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such user"));
    }

    /** Reads one message more than a page holds, which tells whether there are more. */
    private static TimelinePage page(
            PageRequest request, int size, BiFunction<PageRequest, Integer, List<MessageView>> read) {
        List<MessageView> messages = read.apply(request, size + 1);
        boolean hasMore = messages.size() > size;
        if (request.direction() == Direction.OLDER) {
            if (messages.isEmpty() && !request.isNewest()) {
                return TimelinePage.beyond(request.cursor());
            }
            return TimelinePage.of(hasMore ? messages.subList(0, size) : messages, !request.isNewest(), hasMore);
        }
        return TimelinePage.of(hasMore ? messages.subList(1, size + 1) : messages, hasMore, true);
    }
}
