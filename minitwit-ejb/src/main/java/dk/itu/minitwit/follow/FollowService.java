package dk.itu.minitwit.follow;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** Follows between users. Single statements without a transaction around them; writes commit by themselves (ADR 015). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FollowService {

    @Inject
    FollowRepository follows;

    @Inject
    Metrics metrics;

    /**
     * Lets one user follow another; doing it twice is doing it once.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} when one of them does not exist
     */
    public void follow(String follower, String followee) {
        requireFound(areNames(follower, followee) && follows.follow(follower, followee));
        metrics.count(Event.FOLLOW);
    }

    /**
     * Ends a follow; there need not be one.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} when one of them does not exist
     */
    public void unfollow(String follower, String followee) {
        requireFound(areNames(follower, followee) && follows.unfollow(follower, followee));
        metrics.count(Event.UNFOLLOW);
    }

    /**
     * The names of the users that a user follows, the longest registered first.
     *
     * @param limit how many at most; 0 gives none
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} when there is no such user
     */
    public List<String> followedBy(String username, int limit) {
        // At least one row: it tells whether the user exists.
        List<String> names = areNames(username) ? follows.followedBy(username, Math.max(limit, 1)) : List.of();
        requireFound(!names.isEmpty());
        return names.stream().filter(Objects::nonNull).limit(limit).toList();
    }

    /**
     * A page of the users that a user follows, the longest registered first.
     *
     * @param after the cursor of a page before, or null for the first page
     * @throws BusinessException {@link ErrorKind#INVALID} when the cursor was not made here
     */
    public FollowPage following(long userId, String after, int size) {
        return FollowPage.of(follows.following(userId, FollowPage.decode(after), size + 1), size);
    }

    /** A page of the users that follow a user, likewise. */
    public FollowPage followers(long userId, String after, int size) {
        return FollowPage.of(follows.followers(userId, FollowPage.decode(after), size + 1), size);
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
