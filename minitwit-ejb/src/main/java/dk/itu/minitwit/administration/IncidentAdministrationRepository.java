package dk.itu.minitwit.administration;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;

@Dependent
class IncidentAdministrationRepository {

    private static final int MOST = 20;

    /** Updates every user, which may take longer than a statement of a request. */
    private static final String NO_TIMEOUT = "SELECT set_config('statement_timeout', '0', true)";

    private static final String AFFECTED = """
            SELECT count(*), count(*) FILTER (WHERE ?4 AND (on_pages OR ?3))
            FROM users WHERE ?2 OR username = ANY (string_to_array(?1, chr(10)))
            """;

    private static final String ADD = """
            INSERT INTO incidents (name, template, text) VALUES (?1, 'leak', ?2) ON CONFLICT (name) DO NOTHING
            """;

    private static final String NOTIFY = """
            SELECT notify_incident(?1, string_to_array(?2, chr(10)), ?3, ?4, ?5)
            """;

    private static final String PAGE = """
            SELECT name, started_at, count(m), count(m) FILTER (WHERE state = 'waiting'), count(m) FILTER (WHERE state = 'sent'),
                   count(m) FILTER (WHERE state = 'undeliverable'), count(m) FILTER (WHERE state = 'left-out')
            FROM (SELECT name, started_at FROM incidents ORDER BY started_at DESC LIMIT %d) i
            LEFT JOIN mails m ON m.incident = i.name
            GROUP BY name, started_at ORDER BY started_at DESC
            """.formatted(MOST);

    @PersistenceContext
    EntityManager entityManager;

    /** @param names in lines */
    Affected affected(String names, boolean everybody, boolean apiUsers, boolean mailing) {
        Object[] row = NativeSql.rows(entityManager, AFFECTED, names, everybody, apiUsers, mailing)
                .get(0);
        return new Affected((Long) row[0], (Long) row[1]);
    }

    /** @return how many users that no earlier call has told */
    long tell(String incident, String text, String names, boolean everybody, boolean apiUsers, boolean mailing) {
        NativeSql.query(entityManager, NO_TIMEOUT).getSingleResult();
        NativeSql.query(entityManager, ADD, incident, text).executeUpdate();
        return (Long) NativeSql.query(entityManager, NOTIFY, incident, names, everybody, apiUsers, mailing)
                .getSingleResult();
    }

    List<IncidentLine> newest() {
        return NativeSql.rows(entityManager, PAGE).stream()
                .map(row -> new IncidentLine(
                        (String) row[0],
                        ((Timestamp) row[1]).toInstant(),
                        (Long) row[2],
                        (Long) row[3],
                        (Long) row[4],
                        (Long) row[5],
                        (Long) row[6]))
                .toList();
    }
}
