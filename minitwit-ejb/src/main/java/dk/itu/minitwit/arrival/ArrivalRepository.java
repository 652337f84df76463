package dk.itu.minitwit.arrival;

import dk.itu.minitwit.persistence.NativeSql;
import dk.itu.minitwit.timeline.MessageRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Native SQL, for the numbers of transactions. */
@Dependent
class ArrivalRepository {

    /** The oldest transaction that has not ended: the messages of all transactions before it are visible. */
    private static final String HORIZON = """
            SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)
            """;

    private static final String SETTLED = """
            SELECT id FROM messages
            WHERE id = ANY (CAST(string_to_array(?1, ',') AS bigint[])) AND written_in < CAST(CAST(?2 AS text) AS xid8)
            """;

    /**
     * Reads on in the order of arrival, and stops before transactions that have not ended. Looks at 5,000 messages at most, by an index-only
     * scan, since few of them may match. One row without a message if none does.
     */
    private static final String SINCE = """
            WITH scanned AS MATERIALIZED (
                SELECT id, author_id, flagged, written_in FROM messages
                WHERE (written_in, id) > (CAST(CAST(?1 AS text) AS xid8), ?2)
                    AND written_in < pg_snapshot_xmin(pg_current_snapshot())
                ORDER BY written_in, id
                LIMIT 5000
            ), found AS (
                SELECT id, author_id, written_in FROM scanned
                WHERE NOT flagged AND %s
                ORDER BY written_in, id
                LIMIT ?3
            )
            SELECT CAST(CAST(f.written_in AS text) AS bigint), f.id, u.username, m.text, m.published_at,
                (SELECT CAST(CAST(written_in AS text) AS bigint) FROM scanned ORDER BY written_in DESC, id DESC LIMIT 1),
                (SELECT id FROM scanned ORDER BY written_in DESC, id DESC LIMIT 1),
                CAST(CAST(?1 AS text) AS xid8) >= pg_snapshot_xmax(pg_current_snapshot())
            FROM (SELECT) one
            LEFT JOIN found f ON true
            LEFT JOIN messages m ON m.id = f.id
            LEFT JOIN users u ON u.id = f.author_id
            ORDER BY f.written_in, f.id
            """;

    private static final String SINCE_ALL = SINCE.formatted(MessageRow.shown("author_id", 4));
    private static final String SINCE_BY = SINCE.formatted("author_id = ?4");
    private static final String SINCE_HOME = SINCE.formatted(
            "(author_id = ?4 OR EXISTS (SELECT FROM follows WHERE follower_id = ?4 AND followee_id = author_id)) AND "
                    + MessageRow.atHome("scanned", 4));

    private static final String USER = """
            SELECT id FROM users WHERE username = ?1
            """;

    private static final String ONE = """
            SELECT m.id, u.username, m.text, m.published_at
            FROM messages m JOIN users u ON u.id = m.author_id
            WHERE m.id = ?1 AND NOT m.flagged
            """;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * @param next the position to read on from; null if nothing arrived
     * @param isAhead whether the position was one that the database has not reached
     */
    record Arrivals(List<ArrivedMessage> messages, ArrivalCursor next, boolean isAhead) {

        Arrivals {
            messages = List.copyOf(messages);
        }
    }

    long horizon() {
        return (Long) NativeSql.query(entityManager, HORIZON).getSingleResult();
    }

    /** Those of the ids that were written before the transaction. */
    Set<Long> settled(List<Long> ids, long horizon) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        Set<Long> settled = new HashSet<>();
        for (Object id : NativeSql.query(entityManager, SETTLED, list, horizon).getResultList()) {
            settled.add((Long) id);
        }
        return settled;
    }

    Optional<Long> user(String username) {
        List<?> ids = NativeSql.query(entityManager, USER, username).getResultList();
        return ids.stream().findFirst().map(Long.class::cast);
    }

    Optional<ArrivedMessage> one(long id) {
        return NativeSql.rows(entityManager, ONE, id).stream().findFirst().map(row -> message(row, 0));
    }

    /** @param reader 0 for one without muted and blocked users */
    Arrivals sinceAll(long reader, ArrivalCursor from, int limit) {
        return arrivals(limit, NativeSql.rows(entityManager, SINCE_ALL, from.transaction(), from.id(), limit, reader));
    }

    Arrivals sinceBy(long author, ArrivalCursor from, int limit) {
        return arrivals(limit, NativeSql.rows(entityManager, SINCE_BY, from.transaction(), from.id(), limit, author));
    }

    Arrivals sinceHome(long reader, ArrivalCursor from, int limit) {
        return arrivals(limit, NativeSql.rows(entityManager, SINCE_HOME, from.transaction(), from.id(), limit, reader));
    }

    /** @param rows at least one */
    private static Arrivals arrivals(int limit, List<Object[]> rows) {
        List<ArrivedMessage> messages = new ArrayList<>();
        for (Object[] row : rows) {
            if (row[1] != null) {
                messages.add(message(row, 1));
            }
        }
        Object[] last = rows.get(rows.size() - 1);
        boolean isFull = messages.size() == limit;
        Object transaction = isFull ? last[0] : last[5];
        Object id = isFull ? last[1] : last[6];
        return new Arrivals(
                messages, id == null ? null : new ArrivalCursor((Long) transaction, (Long) id), (Boolean) last[7]);
    }

    private static ArrivedMessage message(Object[] row, int first) {
        return new ArrivedMessage(
                (Long) row[first],
                (String) row[first + 1],
                (String) row[first + 2],
                ((Timestamp) row[first + 3]).toInstant());
    }
}
