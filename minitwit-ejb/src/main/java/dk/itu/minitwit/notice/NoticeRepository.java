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

    private static final String NEWEST = NoticeRow.newest("");

    private static final String MARK_AS_SEEN = """
            UPDATE Notice n SET n.seen = true
            WHERE n.userId = :user AND n.seen = false AND n.id <= :newest AND n.kind IN :kinds
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** Notices with smaller ids than the given one, newest first. */
    List<NoticeView> newest(long userId, Collection<NoticeKind> kinds, long before, int limit) {
        return NativeSql.rows(entityManager, NEWEST, userId, NoticeKind.words(kinds), before, limit).stream()
                .map(row -> NoticeRow.view(row, ((Timestamp) row[NoticeRow.WIDTH - 1]).toInstant()))
                .toList();
    }

    void markAsSeen(long userId, Collection<NoticeKind> kinds, long newest) {
        entityManager
                .createQuery(MARK_AS_SEEN)
                .setParameter("user", userId)
                .setParameter("newest", newest)
                .setParameter("kinds", kinds.stream().map(NoticeKind::word).toList())
                .executeUpdate();
    }
}
