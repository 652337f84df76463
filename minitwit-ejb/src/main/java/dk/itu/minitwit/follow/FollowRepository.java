package dk.itu.minitwit.follow;

import dk.itu.minitwit.persistence.AutoCommit;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Native SQL: a write finds both users and changes the follow in one round trip. A row of two keys needs no entity. */
@Dependent
class FollowRepository {

    static final String PAIR = """
            WITH pair AS (
                SELECT follower.id AS follower_id, followee.id AS followee_id
                FROM users follower, users followee
                WHERE follower.username = ?1 AND followee.username = ?2
            ), change AS (
            """;

    /**
     * Returns 1 if both users exist, even if the follow exists already: {@code INSERT … RETURNING} would return no row
     * then.
     */
    private static final String FOLLOW = PAIR + """
                INSERT INTO follows (follower_id, followee_id)
                SELECT follower_id, followee_id FROM pair
                ON CONFLICT DO NOTHING
            )
            SELECT count(*) FROM pair
            """;

    private static final String UNFOLLOW = PAIR + """
                DELETE FROM follows USING pair
                WHERE follows.follower_id = pair.follower_id AND follows.followee_id = pair.followee_id
            )
            SELECT count(*) FROM pair
            """;

    /** At least one row if the user exists: a null if the user follows no one. */
    private static final String FOLLOWED_BY = """
            SELECT followee.username
            FROM users follower
            LEFT JOIN follows f ON f.follower_id = follower.id
            LEFT JOIN users followee ON followee.id = f.followee_id
            WHERE follower.username = ?1
            ORDER BY f.followee_id
            LIMIT ?2
            """;

    private static final String FOLLOWING = """
            SELECT u.id, u.username
            FROM follows f JOIN users u ON u.id = f.followee_id
            WHERE f.follower_id = ?1 AND f.followee_id > ?2
                AND f.followee_id NOT IN (SELECT other_id FROM barriers WHERE user_id = ?4)
            ORDER BY f.followee_id
            LIMIT ?3
            """;

    private static final String FOLLOWERS = """
            SELECT u.id, u.username
            FROM follows f JOIN users u ON u.id = f.follower_id
            WHERE f.followee_id = ?1 AND f.follower_id > ?2
                AND f.follower_id NOT IN (SELECT other_id FROM barriers WHERE user_id = ?4)
            ORDER BY f.follower_id
            LIMIT ?3
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** @return whether both users exist; nothing changes otherwise */
    boolean follow(String follower, String followee) {
        return change(FOLLOW, follower, followee);
    }

    /** @return whether both users exist; nothing changes otherwise */
    boolean unfollow(String follower, String followee) {
        return change(UNFOLLOW, follower, followee);
    }

    /** As {@link #follow}, and tells the followed user. */
    boolean followWithNotice(String follower, String followee) {
        return change(FollowNoticeSql.FOLLOW, follower, followee);
    }

    /** As {@link #unfollow}, and takes the notice back. */
    boolean unfollowWithNotice(String follower, String followee) {
        return change(FollowNoticeSql.UNFOLLOW, follower, followee);
    }

    private boolean change(String statement, String follower, String followee) {
        return AutoCommit.execute(entityManager, statement, follower, followee)
                .filter(Long.valueOf(1)::equals)
                .isPresent();
    }

    /** Names of followed users; empty if the user does not exist, a single null if the user follows no one. */
    List<String> followedBy(String username, int limit) {
        List<?> names =
                NativeSql.query(entityManager, FOLLOWED_BY, username, limit).getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    /** Users that a user follows, with greater ids than the given one. */
    List<FollowListEntry> following(long readerId, long userId, long after, int limit) {
        return list(FOLLOWING, readerId, userId, after, limit);
    }

    /** Followers of a user, with greater ids than the given one. */
    List<FollowListEntry> followers(long readerId, long userId, long after, int limit) {
        return list(FOLLOWERS, readerId, userId, after, limit);
    }

    private List<FollowListEntry> list(String query, long readerId, long userId, long after, int limit) {
        return NativeSql.rows(entityManager, query, userId, after, limit, readerId).stream()
                .map(row -> new FollowListEntry((Long) row[0], (String) row[1]))
                .toList();
    }
}
