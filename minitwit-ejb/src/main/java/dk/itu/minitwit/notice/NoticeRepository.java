package dk.itu.minitwit.notice;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;

@Dependent
class NoticeRepository {

    /**
     * Native, for LATERAL: the newest of each kind by one index for any choice of kinds, and no join that scans a table. Without notices
     * whose message is flagged.
     */
    private static final String NEWEST = """
            SELECT n.id, n.kind, (SELECT username FROM users WHERE users.id = n.actor_id), m.id,
                (SELECT username FROM users WHERE users.id = m.author_id), m.text, n.created_at, n.seen
            FROM (
                SELECT of_kind.*
                FROM unnest(string_to_array(?2, ',')) wanted (kind) CROSS JOIN LATERAL (
                    SELECT * FROM notices
                    WHERE user_id = ?1 AND notices.kind = wanted.kind AND id < ?3
                        AND actor_id NOT IN (SELECT other_id FROM barriers WHERE barriers.user_id = ?1)
                        AND NOT coalesce((SELECT flagged FROM messages WHERE messages.id = message_id), false)
                    ORDER BY id DESC
                    LIMIT (SELECT ?4)
                ) of_kind
                ORDER BY id DESC
                LIMIT (SELECT ?4)
            ) n LEFT JOIN LATERAL (
                SELECT * FROM messages WHERE messages.id = n.message_id LIMIT 1
            ) m ON true
            ORDER BY n.id DESC
            """;

    private static final String MARK_AS_SEEN = """
            UPDATE Notice n SET n.seen = true
            WHERE n.userId = :user AND n.seen = false AND n.id <= :newest AND n.kind IN :kinds
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** Notices with smaller ids than the given one, newest first. */
    List<NoticeView> newest(long userId, Collection<NoticeKind> kinds, long before, int limit) {
        return NativeSql.rows(entityManager, NEWEST, userId, String.join(",", words(kinds)), before, limit).stream()
                .map(NoticeRepository::notice)
                .toList();
    }

    void markAsSeen(long userId, Collection<NoticeKind> kinds, long newest) {
        entityManager
                .createQuery(MARK_AS_SEEN)
                .setParameter("user", userId)
                .setParameter("newest", newest)
                .setParameter("kinds", words(kinds))
                .executeUpdate();
    }

    private static List<String> words(Collection<NoticeKind> kinds) {
        return kinds.stream().map(NoticeKind::word).toList();
    }

    private static NoticeView notice(Object[] columns) {
        return new NoticeView(
                (Long) columns[0],
                NoticeKind.of((String) columns[1]).orElseThrow(),
                (String) columns[2],
                columns[3] == null
                        ? null
                        : new NoticeMessage((Long) columns[3], (String) columns[4], (String) columns[5]),
                ((Timestamp) columns[6]).toInstant(),
                (Boolean) columns[7]);
    }
}
