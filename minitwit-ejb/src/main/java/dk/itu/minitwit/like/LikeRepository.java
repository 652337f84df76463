package dk.itu.minitwit.like;

import dk.itu.minitwit.persistence.AutoCommit;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Native SQL: like and notice change in one round trip. A row of two keys needs no entity. */
@Dependent
class LikeRepository {

    /** The message stays until the statement ends. */
    private static final String TARGET = """
            WITH target AS (
                SELECT m.id, m.author_id
                FROM messages m JOIN users u ON u.id = m.author_id
                WHERE m.id = ?1 AND u.username = ?2 AND NOT m.flagged
                    AND NOT EXISTS (
                        SELECT FROM barriers WHERE user_id = m.author_id AND other_id = ?3 AND barriers.kind = 'block')
                FOR KEY SHARE OF m
            ), change AS (
            """;

    /** A row if there is such a message, even if the like exists already. */
    private static final String LIKE = TARGET + """
                INSERT INTO likes (message_id, user_id) SELECT id, ?3 FROM target
                ON CONFLICT DO NOTHING
                RETURNING message_id
            ), notice AS (
                INSERT INTO notices (user_id, kind, actor_id, message_id)
                SELECT author_id, 'like', ?3, id FROM target JOIN change ON message_id = id
                WHERE author_id <> ?3
                    AND NOT EXISTS (SELECT FROM barriers WHERE user_id = author_id AND other_id = ?3)
                ON CONFLICT DO NOTHING
            )
            SELECT id FROM target
            """;

    private static final String UNLIKE = TARGET + """
                DELETE FROM likes USING target WHERE message_id = target.id AND user_id = ?3
            ), notice AS (
                DELETE FROM notices USING target
                WHERE message_id = target.id AND kind = 'like' AND notices.user_id = target.author_id AND actor_id = ?3
            )
            SELECT id FROM target
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** @return whether the author has such a message; nothing changes otherwise */
    boolean like(long userId, String author, long messageId) {
        return change(LIKE, userId, author, messageId);
    }

    /** @return whether the author has such a message; nothing changes otherwise */
    boolean unlike(long userId, String author, long messageId) {
        return change(UNLIKE, userId, author, messageId);
    }

    private boolean change(String statement, long userId, String author, long messageId) {
        return AutoCommit.execute(entityManager, statement, messageId, author, userId)
                .isPresent();
    }
}
