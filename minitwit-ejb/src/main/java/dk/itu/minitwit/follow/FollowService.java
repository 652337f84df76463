package dk.itu.minitwit.follow;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.IdCursor;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/**
 * Follows between users. Each method runs a single statement without a transaction; a write commits itself (ADR 015).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FollowService {

    /** Less than every id. */
    private static final long FIRST = 0;

    @Inject
    FollowRepository follows;

    @Inject
    Metrics metrics;

    /**
     * Lets one user follow another. Idempotent.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if either user does not exist
     */
    public void follow(String follower, String followee) {
        requireFound(areNames(follower, followee) && follows.follow(follower, followee));
        metrics.count(Event.FOLLOW);
    }

    /**
     * Ends a follow, if there is one.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if either user does not exist
     */
    public void unfollow(String follower, String followee) {
        requireFound(areNames(follower, followee) && follows.unfollow(follower, followee));
        metrics.count(Event.UNFOLLOW);
    }

    /** As {@link #follow}, and tells the followed user: for people. Not between users one of whom blocked the other. The simulator's follows are a third of its requests. */
    public void followWithNotice(String follower, String followee) {
        requireFound(areNames(follower, followee) && follows.followWithNotice(follower, followee));
        metrics.count(Event.FOLLOW);
    }

    /** As {@link #unfollow}, and takes the notice back. */
    public void unfollowWithNotice(String follower, String followee) {
        requireFound(areNames(follower, followee) && follows.unfollowWithNotice(follower, followee));
        metrics.count(Event.UNFOLLOW);
    }

    /**
     * The names of the users that a user follows, in the order of registration.
     *
     * @param limit the most names; 0 for none
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the user does not exist
     */
    public List<String> followedBy(String username, int limit) {
        // At least one row shows whether the user exists.
        List<String> names = areNames(username) ? follows.followedBy(username, Math.max(limit, 1)) : List.of();
        requireFound(!names.isEmpty());
        return names.stream().filter(Objects::nonNull).limit(limit).toList();
    }

    /**
     * A page of the users that a user follows, in the order of registration, without those that the reader does not want to see.
     *
     * @param readerId the signed-in reader, or 0
     * @param after the cursor of the page before, or null for the first page
     * @throws BusinessException {@link ErrorKind#INVALID} if the cursor is malformed
     */
    public FollowPage following(long readerId, long userId, String after, int size) {
        return FollowPage.of(follows.following(readerId, userId, IdCursor.decode(after, FIRST), size + 1), size);
    }

    /** As for an anonymous reader. */
    public FollowPage following(long userId, String after, int size) {
        return following(0, userId, after, size);
    }

    /** As for an anonymous reader. */
    public FollowPage followers(long userId, String after, int size) {
        return followers(0, userId, after, size);
    }

    /** A page of a user's followers; otherwise as {@link #following}. */
    public FollowPage followers(long readerId, long userId, String after, int size) {
        return FollowPage.of(follows.followers(readerId, userId, IdCursor.decode(after, FIRST), size + 1), size);
    }

    private static boolean areNames(String... names) {
        return List.of(names).stream().allMatch(Text::isStorable);
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such user");
        }
    }
}
