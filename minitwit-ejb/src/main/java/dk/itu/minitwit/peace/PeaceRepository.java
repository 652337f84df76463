package dk.itu.minitwit.peace;

import dk.itu.minitwit.persistence.AutoCommit;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Native SQL: a write finds the other user and changes all rows in one round trip. Rows of keys need no entity. */
@Dependent
class PeaceRepository {

    private static final String OTHER = """
            WITH other AS (
                SELECT id FROM users WHERE username = ?2 AND id <> ?1
            ), change AS (
            """;

    private static final String MUTE = OTHER + """
                INSERT INTO barriers (user_id, other_id, kind) SELECT ?1, id, 'mute' FROM other
                ON CONFLICT DO NOTHING
            )
            SELECT id FROM other
            """;

    private static final String UNMUTE = OTHER + """
                DELETE FROM barriers USING other WHERE user_id = ?1 AND other_id = other.id AND kind = 'mute'
            )
            SELECT id FROM other
            """;

    /** Ends the follows of both, with their notices. */
    private static final String BLOCK = OTHER + """
                INSERT INTO barriers (user_id, other_id, kind)
                SELECT ?1, id, 'block' FROM other UNION ALL SELECT id, ?1, 'blocked' FROM other
                ON CONFLICT DO NOTHING
            ), unfollow AS (
                DELETE FROM follows USING other
                WHERE follower_id = ?1 AND followee_id = other.id OR follower_id = other.id AND followee_id = ?1
            ), notice AS (
                DELETE FROM notices USING other
                WHERE message_id IS NULL AND kind = 'follow'
                    AND (user_id = ?1 AND actor_id = other.id OR user_id = other.id AND actor_id = ?1)
            )
            SELECT id FROM other
            """;

    private static final String UNBLOCK = OTHER + """
                DELETE FROM barriers USING other
                WHERE user_id = ?1 AND other_id = other.id AND kind = 'block'
                    OR user_id = other.id AND other_id = ?1 AND kind = 'blocked'
            )
            SELECT id FROM other
            """;

    private static final String BARRIERS = """
            SELECT kind, username FROM barriers JOIN users ON users.id = other_id
            WHERE user_id = ?1 AND kind IN ('mute', 'block')
            ORDER BY username
            LIMIT ?2
            """;

    private static final String ADD_WORD = """
            INSERT INTO muted_words (user_id, word)
            SELECT ?1, ?2 WHERE (SELECT count(*) FROM muted_words WHERE user_id = ?1) < ?3
            ON CONFLICT DO NOTHING
            RETURNING word
            """;

    private static final String REMOVE_WORD = "DELETE FROM muted_words WHERE user_id = ?1 AND word = ?2 RETURNING word";

    @PersistenceContext
    EntityManager entityManager;

    /** @return whether there is another user of that name */
    boolean mute(long userId, String other) {
        return AutoCommit.execute(entityManager, MUTE, userId, other).isPresent();
    }

    boolean unmute(long userId, String other) {
        return AutoCommit.execute(entityManager, UNMUTE, userId, other).isPresent();
    }

    boolean block(long userId, String other) {
        return AutoCommit.execute(entityManager, BLOCK, userId, other).isPresent();
    }

    boolean unblock(long userId, String other) {
        return AutoCommit.execute(entityManager, UNBLOCK, userId, other).isPresent();
    }

    List<Barrier> barriers(long userId, int limit) {
        return NativeSql.rows(entityManager, BARRIERS, userId, limit).stream()
                .map(row -> new Barrier((String) row[1], row[0].equals("block")))
                .toList();
    }

    /** Adds nothing beyond the most words. */
    void addWord(long userId, String word, int most) {
        AutoCommit.execute(entityManager, ADD_WORD, userId, word, most);
    }

    void removeWord(long userId, String word) {
        AutoCommit.execute(entityManager, REMOVE_WORD, userId, word);
    }
}
