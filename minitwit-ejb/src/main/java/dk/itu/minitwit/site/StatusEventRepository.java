package dk.itu.minitwit.site;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

@Dependent
class StatusEventRepository {

    private static final String SINCE = """
            SELECT id, kind, text, began_at, ended_at FROM status_events
            WHERE ended_at IS NULL OR ended_at >= ?1
            ORDER BY began_at DESC, id DESC LIMIT ?2
            """;

    @PersistenceContext
    EntityManager entityManager;

    List<StatusEvent> since(Instant oldest, int most) {
        return NativeSql.rows(entityManager, SINCE, Timestamp.from(oldest), most).stream()
                .map(row -> new StatusEvent(
                        (Long) row[0], StatusKind.of((String) row[1]), (String) row[2], time(row[3]), time(row[4])))
                .toList();
    }

    private static Instant time(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
