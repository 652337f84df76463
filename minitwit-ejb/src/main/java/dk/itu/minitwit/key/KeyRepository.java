package dk.itu.minitwit.key;

import dk.itu.minitwit.persistence.AutoCommit;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Native SQL: one statement per use, and arrays. */
@Dependent
class KeyRepository {

    /** The most keys of a user that have not ended. Two at once may make one more. */
    static final int MOST = 20;

    private static final String ADD = """
            INSERT INTO access_keys (user_id, name, hash, scopes, made_at, ends_at)
            SELECT ?1, ?2, ?3, string_to_array(?4, ','), ?5, ?6
            WHERE (SELECT count(*) FROM access_keys WHERE user_id = ?1 AND ends_at > ?5) < %d
            ON CONFLICT DO NOTHING
            RETURNING id
            """.formatted(MOST);

    private static final String NAMED = """
            SELECT id FROM access_keys WHERE user_id = ?1 AND name = ?2
            """;

    private static final String FIND = """
            SELECT k.id, k.user_id, u.username, array_to_string(k.scopes, ','), k.ends_at, k.last_used_at,
                u.suspension_reason IS NOT NULL AND (u.suspended_until IS NULL OR u.suspended_until > ?2)
            FROM access_keys k JOIN users u ON u.id = k.user_id
            WHERE k.hash = ?1 AND k.ends_at > ?2
            """;

    private static final String USE = """
            UPDATE access_keys SET last_used_at = ?2 WHERE id = ?1 RETURNING id
            """;

    private static final String LIST = """
            SELECT id, name, array_to_string(scopes, ','), made_at, ends_at, last_used_at
            FROM access_keys WHERE user_id = ?1
            ORDER BY id LIMIT 1000
            """;

    private static final String REVOKE = """
            DELETE FROM access_keys WHERE id = ?1 AND user_id = ?2 RETURNING id
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** A key that was found by its secret. */
    record Found(Caller caller, Instant lastUsedAt, boolean isSuspended) {}

    /** @return whether it was added: not if the name is taken or there are too many */
    boolean add(long userId, NewKey key, byte[] hash, Instant now, Instant end) {
        return AutoCommit.execute(
                        entityManager,
                        ADD,
                        userId,
                        key.name(),
                        hash,
                        Scope.join(key.scopes()),
                        Timestamp.from(now),
                        Timestamp.from(end))
                .isPresent();
    }

    boolean isNamed(long userId, String name) {
        return !NativeSql.query(entityManager, NAMED, userId, name)
                .getResultList()
                .isEmpty();
    }

    Optional<Found> find(byte[] hash, Instant now) {
        return NativeSql.rows(entityManager, FIND, hash, Timestamp.from(now)).stream()
                .findFirst()
                .map(row -> new Found(
                        new Caller(
                                (Long) row[0],
                                (Long) row[1],
                                (String) row[2],
                                Scope.parse((String) row[3]),
                                time(row[4])),
                        time(row[5]),
                        (Boolean) row[6]));
    }

    void use(long id, Instant now) {
        AutoCommit.execute(entityManager, USE, id, Timestamp.from(now));
    }

    List<KeyView> list(long userId) {
        return NativeSql.rows(entityManager, LIST, userId).stream()
                .map(row -> new KeyView(
                        (Long) row[0],
                        (String) row[1],
                        List.of(((String) row[2]).split(",")),
                        time(row[3]),
                        time(row[4]),
                        time(row[5])))
                .toList();
    }

    /** @return whether the user had the key */
    boolean revoke(long userId, long id) {
        return AutoCommit.execute(entityManager, REVOKE, id, userId).isPresent();
    }

    private static Instant time(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
