package dk.itu.minitwit.arrival;

import dk.itu.minitwit.notice.NoticeKind;
import dk.itu.minitwit.notice.NoticeRow;
import dk.itu.minitwit.notice.NoticeView;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;

/** Native SQL, for the numbers of transactions. */
@Dependent
class NoticeArrivalRepository {

    private static final String BEFORE = NoticeRow.newest("AND written_in < CAST(CAST(?5 AS text) AS xid8)");
    private static final String SINCE = NoticeRow.arrived("AND written_in < CAST(CAST(?6 AS text) AS xid8)");

    @PersistenceContext
    EntityManager entityManager;

    /** @param at where the notice stands in the order of arrival */
    record Arrived(NoticeView notice, ArrivalCursor at) {}

    /** Of the transactions before the horizon, those with smaller ids, newest first. */
    List<NoticeView> before(long user, Collection<NoticeKind> kinds, long horizon, long id, int limit) {
        return NativeSql.rows(entityManager, BEFORE, user, NoticeKind.words(kinds), id, limit, horizon).stream()
                .map(NoticeArrivalRepository::view)
                .toList();
    }

    /** Of the transactions before the horizon, in the order of arrival. */
    List<Arrived> since(long user, Collection<NoticeKind> kinds, long horizon, ArrivalCursor from, int limit) {
        String words = NoticeKind.words(kinds);
        return NativeSql.rows(entityManager, SINCE, user, words, from.transaction(), from.id(), limit, horizon).stream()
                .map(row -> new Arrived(view(row), new ArrivalCursor((Long) row[NoticeRow.WIDTH], (Long) row[0])))
                .toList();
    }

    private static NoticeView view(Object[] row) {
        return NoticeRow.view(row, ((Timestamp) row[NoticeRow.WIDTH - 1]).toInstant());
    }
}
