package dk.itu.minitwit.follow;

/** The statements of follows on the pages: the followed user is told, and a block prevents the follow. */
final class FollowNoticeSql {

    private static final String UNBLOCKED = """
            NOT EXISTS (SELECT FROM barriers
                WHERE user_id = follower_id AND other_id = followee_id AND barriers.kind IN ('block', 'blocked'))
            """;

    /** The followed user is told of a new follower. */
    static final String FOLLOW = FollowRepository.PAIR + """
                INSERT INTO follows (follower_id, followee_id)
                SELECT follower_id, followee_id FROM pair WHERE {unblocked}
                ON CONFLICT DO NOTHING
                RETURNING follower_id, followee_id
            ), notice AS (
                INSERT INTO notices (user_id, kind, actor_id)
                SELECT followee_id, 'follow', follower_id FROM change
                WHERE follower_id <> followee_id AND NOT EXISTS (
                    SELECT FROM barriers WHERE user_id = followee_id AND other_id = follower_id)
                ON CONFLICT DO NOTHING
            )
            SELECT count(*) FROM pair WHERE {unblocked}
            """.replace("{unblocked}", UNBLOCKED);

    static final String UNFOLLOW = FollowRepository.PAIR + """
                DELETE FROM follows USING pair
                WHERE follows.follower_id = pair.follower_id AND follows.followee_id = pair.followee_id
            ), notice AS (
                DELETE FROM notices USING pair
                WHERE message_id IS NULL AND kind = 'follow' AND user_id = pair.followee_id AND actor_id = pair.follower_id
            )
            SELECT count(*) FROM pair
            """;

    private FollowNoticeSql() {}
}
