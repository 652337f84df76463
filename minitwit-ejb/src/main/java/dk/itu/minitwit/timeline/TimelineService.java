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

/** Reads timelines, newest first, without flagged messages: one statement per page, without a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimelineService {

    /** The reader's id for anonymous readers. */
    public static final long ANONYMOUS = 0;

    /** No limit: the page's size limits enough. */
    private static final int ANY_BYTES = Integer.MAX_VALUE;

    @Inject
    TimelineRepository timelines;

    @Inject
    Metrics metrics;

    /**
     * The next messages of a list.
     *
     * @param maxBytes limits the texts' length in UTF-8; the message that exceeds it is the piece's last
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the author does not exist
     */
    public MessagePiece read(MessageList list, int maxBytes) {
        boolean ofEverybody = list.author() == null;
        List<MessageView> messages = ofEverybody
                ? timelines.everybody(list.from(), list.limit(), maxBytes)
                : found(list.author(), name -> timelines.by(name, list.from(), list.limit(), maxBytes));
        if (list.from().isNewest()) {
            metrics.count(ofEverybody ? Event.PUBLIC_TIMELINE_READ : Event.PROFILE_TIMELINE_READ);
        }
        return MessagePiece.of(list, messages, maxBytes);
    }

    /** A page of the public timeline with contexts as the reader sees them. */
    public TimelinePage everybody(long readerId, PageRequest request, int size) {
        return counted(
                Event.PUBLIC_TIMELINE_READ,
                page(request, size, (page, limit) -> timelines.everybodyInContext(readerId, page, limit)));
    }

    /** A page of the public timeline, without contexts. */
    public TimelinePage everybody(PageRequest request, int size) {
        return counted(
                Event.PUBLIC_TIMELINE_READ,
                page(request, size, (page, limit) -> timelines.everybody(page, limit, ANY_BYTES)));
    }

    /**
     * A page of one author's messages, without contexts.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the author does not exist
     */
    public TimelinePage by(String author, PageRequest request, int size) {
        return counted(
                Event.PROFILE_TIMELINE_READ,
                page(
                        request,
                        size,
                        (page, limit) -> found(author, name -> timelines.by(name, page, limit, ANY_BYTES))));
    }

    /** A page of one author's messages with contexts as the reader sees them; otherwise as without a reader. */
    public TimelinePage by(long readerId, String author, PageRequest request, int size) {
        return counted(
                Event.PROFILE_TIMELINE_READ,
                page(
                        request,
                        size,
                        (page, limit) -> found(author, name -> timelines.byInContext(readerId, name, page, limit))));
    }

    /** A page of a user's own messages and the messages of all followed users. */
    public TimelinePage home(long userId, PageRequest request, int size) {
        return counted(
                Event.PERSONAL_TIMELINE_READ,
                page(request, size, (page, limit) -> timelines.followedBy(userId, page, limit)));
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

    /** Reads one message more than the page size, to learn whether there is another page. */
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
