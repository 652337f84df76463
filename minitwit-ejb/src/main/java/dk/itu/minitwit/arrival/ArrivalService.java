package dk.itu.minitwit.arrival;

import dk.itu.minitwit.arrival.ArrivalRepository.Arrivals;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.timeline.PageRequest;
import dk.itu.minitwit.timeline.TimelinePage;
import dk.itu.minitwit.timeline.TimelineService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Messages for programs, without flagged ones (ADR 060). A program reads the newest page, older pages by {@code before}, and what arrives later by
 * {@code since}: each message once, in whatever order transactions commit. Single statements without a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArrivalService {

    @Inject
    ArrivalRepository arrivals;

    @Inject
    TimelineService timelines;

    /**
     * The newest messages, newest first, without those beside which a message may still appear: they are the next to arrive.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the author does not exist
     */
    public ArrivalPage newest(Selection selection, int size) {
        // Read before the page, so that all of the past is visible to it.
        long horizon = arrivals.horizon();
        return past(selection, horizon, PageRequest.newest(), size);
    }

    /**
     * Older messages, newest first.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} if the cursor is malformed, {@link ErrorKind#NOT_FOUND} if the author does not
     * exist
     */
    public ArrivalPage before(Selection selection, String cursor, int size) {
        PastCursor position = PastCursor.decode(cursor);
        return past(selection, position.horizon(), position.page(), size);
    }

    /**
     * What arrived since, in the order of arrival. At the end, the page is empty and its cursor the same.
     *
     * @throws BusinessException as {@link #before}
     */
    public ArrivalPage since(Selection selection, String cursor, int size) {
        ArrivalCursor from = ArrivalCursor.decode(cursor);
        Arrivals found = read(selection, from, size);
        if (found.isAhead()) {
            throw ArrivalCursor.malformed("since");
        }
        ArrivalCursor next = found.next() == null ? from : found.next();
        return new ArrivalPage(found.messages(), null, next.encode());
    }

    /** @throws BusinessException {@link ErrorKind#NOT_FOUND} if there is no such message */
    public ArrivedMessage message(long id) {
        return arrivals.one(id)
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such message"));
    }

    /** The id of a user. */
    public long user(String username) {
        return Optional.of(username)
                .filter(Text::isStorable)
                .flatMap(arrivals::user)
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such user"));
    }

    private Arrivals read(Selection selection, ArrivalCursor from, int size) {
        if (selection.author() != null) {
            return arrivals.sinceBy(user(selection.author()), from, size);
        }
        return selection.isHome()
                ? arrivals.sinceHome(selection.reader(), from, size)
                : arrivals.sinceAll(selection.reader(), from, size);
    }

    private ArrivalPage past(Selection selection, long horizon, PageRequest request, int size) {
        TimelinePage page = page(selection, request, size);
        List<Long> ids = page.messages().stream().map(MessageView::id).toList();
        Set<Long> settled = ids.isEmpty() ? Set.of() : arrivals.settled(ids, horizon);
        return new ArrivalPage(
                page.messages().stream()
                        .filter(message -> settled.contains(message.id()))
                        .map(ArrivedMessage::of)
                        .toList(),
                page.older() == null ? null : new PastCursor(horizon, page.older()).encode(),
                ArrivalCursor.before(horizon).encode());
    }

    private TimelinePage page(Selection selection, PageRequest request, int size) {
        if (selection.author() != null) {
            return timelines.by(selection.author(), request, size);
        }
        return selection.isHome()
                ? timelines.home(selection.reader(), request, size)
                : timelines.everybody(selection.reader(), request, size);
    }
}
