package dk.itu.minitwit.timeline;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Messages that arrived on timelines since a page was shown: the rows that its link <i>Newer</i> would lead to. One statement each, which no metric
 * counts as a reading.
 *
 * <p>All throw a {@link BusinessException} of {@link ErrorKind#INVALID} if the cursor is malformed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NewsService {

    @Inject
    TimelineRepository timelines;

    /** @param top of the page, see {@link TimelinePage#top} */
    public List<MessageView> everybody(long readerId, String top, int limit) {
        return timelines.everybodyInContext(readerId, PageRequest.of(null, top), limit);
    }

    /** @param top of the page, see {@link TimelinePage#top} */
    public List<MessageView> home(long userId, String top, int limit) {
        return timelines.followedBy(userId, PageRequest.of(null, top), limit);
    }

    /**
     * Messages of one author.
     *
     * @param top of the page, see {@link TimelinePage#top}
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the author does not exist
     */
    public List<MessageView> by(long readerId, String author, String top, int limit) {
        PageRequest newer = PageRequest.of(null, top);
        if (Text.isStorable(author)) {
            return timelines.byInContext(readerId, author, newer, limit).orElseThrow(NewsService::noSuchUser);
        }
        throw noSuchUser();
    }

    private static BusinessException noSuchUser() {
        return new BusinessException(ErrorKind.NOT_FOUND, "There is no such user");
    }
}
