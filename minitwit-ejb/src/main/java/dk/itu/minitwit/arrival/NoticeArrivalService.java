package dk.itu.minitwit.arrival;

import dk.itu.minitwit.arrival.NoticeArrivalRepository.Arrived;
import dk.itu.minitwit.notice.NoticeKind;
import dk.itu.minitwit.notice.NoticeView;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** A user's notices for programs, each once, as {@link ArrivalService} has messages. Two statements without a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeArrivalService {

    @Inject
    ArrivalRepository arrivals;

    @Inject
    NoticeArrivalRepository notices;

    /** The newest notices, newest first. */
    public NoticeArrivals newest(long user, Collection<NoticeKind> kinds, int size) {
        long horizon = arrivals.horizon();
        return past(user, kinds, new PastCursor(horizon, ArrivalCursor.text(ArrivalCursor.LAST_ID)), size);
    }

    /**
     * Older notices, newest first.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} if the cursor is malformed
     */
    public NoticeArrivals before(long user, Collection<NoticeKind> kinds, String cursor, int size) {
        return past(user, kinds, PastCursor.decode(cursor), size);
    }

    /**
     * What arrived since, in the order of arrival. At the end, the page is empty and its cursor the same.
     *
     * @throws BusinessException as {@link #before}
     */
    public NoticeArrivals since(long user, Collection<NoticeKind> kinds, String cursor, int size) {
        ArrivalCursor from = ArrivalCursor.decode(cursor);
        long horizon = arrivals.horizon();
        if (from.transaction() >= horizon) {
            throw ArrivalCursor.malformed("since");
        }
        List<Arrived> found = notices.since(user, kinds, horizon, from, size);
        ArrivalCursor next =
                found.isEmpty() ? from : found.get(found.size() - 1).at();
        return new NoticeArrivals(found.stream().map(Arrived::notice).toList(), null, next.encode());
    }

    private NoticeArrivals past(long user, Collection<NoticeKind> kinds, PastCursor position, int size) {
        List<NoticeView> found = notices.before(user, kinds, position.horizon(), position.id(), size + 1);
        boolean hasMore = found.size() > size;
        List<NoticeView> page = hasMore ? found.subList(0, size) : found;
        String before = hasMore
                ? new PastCursor(
                                position.horizon(),
                                ArrivalCursor.text(page.get(size - 1).id()))
                        .encode()
                : null;
        return new NoticeArrivals(
                page, before, ArrivalCursor.before(position.horizon()).encode());
    }
}
