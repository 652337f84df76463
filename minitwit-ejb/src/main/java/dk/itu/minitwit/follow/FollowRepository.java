package dk.itu.minitwit.follow;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

@Dependent
class FollowRepository {

    /** Native, since JPQL neither inserts nor ignores conflicts. Finds both users and changes the follow at once. */
    private static final String FOLLOW = """
            WITH pair AS (
                SELECT follower.id AS follower_id, followee.id AS followee_id
                FROM users follower, users followee
                WHERE follower.username = ?1 AND followee.username = ?2
            ), change AS (
                INSERT INTO follows (follower_id, followee_id)
                SELECT follower_id, followee_id FROM pair
                ON CONFLICT DO NOTHING
            )
            SELECT count(*) FROM pair
            """;

    private static final String UNFOLLOW = """
            WITH pair AS (
                SELECT follower.id AS follower_id, followee.id AS followee_id
                FROM users follower, users followee
                WHERE follower.username = ?1 AND followee.username = ?2
            ), change AS (
                DELETE FROM follows USING pair
                WHERE follows.follower_id = pair.follower_id AND follows.followee_id = pair.followee_id
            )
            SELECT count(*) FROM pair
            """;

    /** One row at least when the user exists: a null when nobody is followed. */
    private static final String FOLLOWED_BY = """
            SELECT followee.username
            FROM User follower
            LEFT JOIN Follow f ON f.id.followerId = follower.id
            LEFT JOIN User followee ON followee.id = f.id.followeeId
            WHERE follower.username = :username
            ORDER BY f.id.followeeId
            """;

    private static final String FOLLOWING = """
            SELECT new dk.itu.minitwit.follow.FollowListEntry(u.id, u.username)
            FROM Follow f, User u
            WHERE f.id.followerId = :userId AND u.id = f.id.followeeId AND f.id.followeeId > :after
            ORDER BY f.id.followeeId
            """;

    private static final String FOLLOWERS = """
            SELECT new dk.itu.minitwit.follow.FollowListEntry(u.id, u.username)
            FROM Follow f, User u
            WHERE f.id.followeeId = :userId AND u.id = f.id.followerId AND f.id.followerId > :after
            ORDER BY f.id.followerId
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

    private boolean change(String statement, String follower, String followee) {
        Number pairs = (Number) entityManager
                .createNativeQuery(statement)
                .setParameter(1, follower)
                .setParameter(2, followee)
                .getSingleResult();
        return pairs.intValue() == 1;
    }

    /** The names of those a user follows; empty when there is no such user, one null when nobody is followed. */
    List<String> followedBy(String username, int limit) {
        return entityManager
                .createQuery(FOLLOWED_BY, String.class)
                .setParameter("username", username)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those a user follows, from a place on. */
    List<FollowListEntry> following(long userId, long after, int limit) {
        return list(FOLLOWING, userId, after, limit);
    }

    /** Those who follow a user, from a place on. */
    List<FollowListEntry> followers(long userId, long after, int limit) {
        return list(FOLLOWERS, userId, after, limit);
    }

    private List<FollowListEntry> list(String query, long userId, long after, int limit) {
        return entityManager
                .createQuery(query, FollowListEntry.class)
                .setParameter("userId", userId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
