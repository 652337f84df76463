package dk.itu.minitwit.administration;

import dk.itu.minitwit.persistence.NativeSql;
import dk.itu.minitwit.site.StatusEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Dependent
class StatusAdministrationRepository {

    private static final String ADD = """
            INSERT INTO status_events (kind, text, began_at, ended_at)
            VALUES (?1, ?2, CAST(?3 AS timestamptz), CAST(?4 AS timestamptz))
            RETURNING id
            """;

    /** Locks the row, so that the text is what the change replaces. */
    private static final String TEXT = """
            SELECT text FROM status_events WHERE id = ?1 FOR UPDATE
            """;

    private static final String CHANGE = """
            UPDATE status_events
            SET kind = ?1, text = ?2, began_at = CAST(?3 AS timestamptz), ended_at = CAST(?4 AS timestamptz)
            WHERE id = ?5
            """;

    private static final String REMOVE = """
            DELETE FROM status_events WHERE id = ?1
            """;

    @PersistenceContext
    EntityManager entityManager;

    long add(StatusEvent event) {
        return (Long) NativeSql.query(
                        entityManager,
                        ADD,
                        event.kind().toString(),
                        event.text(),
                        text(event.began()),
                        text(event.ended()))
                .getSingleResult();
    }

    /** Empty if there is none. */
    Optional<String> text(long id) {
        List<?> texts = NativeSql.query(entityManager, TEXT, id).getResultList();
        return texts.stream().findFirst().map(String.class::cast);
    }

    void change(StatusEvent event) {
        NativeSql.query(
                        entityManager,
                        CHANGE,
                        event.kind().toString(),
                        event.text(),
                        text(event.began()),
                        text(event.ended()),
                        event.id())
                .executeUpdate();
    }

    void remove(long id) {
        NativeSql.query(entityManager, REMOVE, id).executeUpdate();
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
