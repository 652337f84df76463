package dk.itu.minitwit.notice;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.IdCursor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** What users are told. The statement of an event writes its notice; here they are read and marked as seen. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeService {

    /** In notices, before they are grouped: a hundred likes are one line. */
    static final int PAGE = 100;

    @Inject
    NoticeRepository notices;

    /**
     * A page of a user's notices, newest first, by one statement.
     *
     * @param older the cursor of the page before, or null for the newest
     * @throws BusinessException {@link ErrorKind#INVALID} if the cursor is malformed
     */
    public NoticePage page(long userId, Collection<NoticeKind> kinds, String older) {
        List<NoticeView> read = notices.newest(userId, kinds, IdCursor.decode(older, Long.MAX_VALUE), PAGE + 1);
        List<NoticeView> page = read.size() > PAGE ? read.subList(0, PAGE) : read;
        return new NoticePage(
                NoticeLine.of(page),
                page.isEmpty() ? 0 : page.get(0).id(),
                read.size() > PAGE ? IdCursor.encode(page.get(PAGE - 1).id()) : null);
    }

    /**
     * Marks a user's notices as seen, up to the newest one on the user's page.
     *
     * @param newest the id of the newest notice on the user's page
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void markAsSeen(long userId, Collection<NoticeKind> kinds, long newest) {
        notices.markAsSeen(userId, kinds, newest);
    }
}
