package dk.itu.minitwit.like;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Likes of messages. Each write is one statement that commits itself (ADR 015). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LikeService {

    @Inject
    LikeRepository likes;

    @Inject
    Metrics metrics;

    /**
     * Lets a user like a message and tells its author. Idempotent.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the author has no such message
     */
    public void like(long userId, String author, long messageId) {
        requireFound(Text.isStorable(author) && likes.like(userId, author, messageId));
        metrics.count(Event.LIKE);
    }

    /**
     * Takes a like back, and its notice. Idempotent.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the author has no such message
     */
    public void unlike(long userId, String author, long messageId) {
        requireFound(Text.isStorable(author) && likes.unlike(userId, author, messageId));
        metrics.count(Event.UNLIKE);
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such message");
        }
    }
}
