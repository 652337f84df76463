package dk.itu.minitwit.mail;

import dk.itu.minitwit.persistence.AutoCommit;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/**
 * Native SQL: one statement each, which takes part in a transaction or commits itself. The comment marks the statements of the timer in
 * PostgreSQL's log as part of no request.
 */
@Dependent
class OutboxRepository {

    private static final String ADD = """
            INSERT INTO mails (kind, username, recipient, detail) VALUES (?1, ?2, ?3, ?4) RETURNING id
            """;

    private static final String ADD_RARELY = """
            INSERT INTO mails (kind, username)
            SELECT ?1, ?2
            WHERE NOT EXISTS (
                SELECT FROM mails WHERE username = ?2 AND kind = ?1 AND created_at > now() - interval '5 minutes')
            RETURNING id
            """;

    /**
     * Takes the next mail until a time: a node that dies leaves it to the others then. No two nodes take one at once. With the user, if there is
     * one.
     */
    private static final String TAKE = """
            /* mail */ WITH due AS MATERIALIZED (
                SELECT id FROM mails WHERE state = 'waiting' AND next_attempt_at <= CAST(?1 AS timestamptz)
                ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            ), taken AS (
                UPDATE mails SET attempts = attempts + 1, next_attempt_at = CAST(?2 AS timestamptz)
                FROM due WHERE mails.id = due.id
                RETURNING mails.*
            )
            SELECT t.id, t.kind, t.username, coalesce(t.recipient, u.email), coalesce(t.detail, i.text), t.attempts, u.id, u.on_pages, u.language
            FROM taken t
            LEFT JOIN users u ON u.username = t.username
            LEFT JOIN incidents i ON i.name = t.incident
            """;

    private static final String FINISH = """
            /* mail */ UPDATE mails SET state = ?2, done_at = CAST(?3 AS timestamptz), recipient = NULL, detail = NULL
            WHERE id = ?1 AND state = 'waiting'
            RETURNING id
            """;

    private static final String RETRY = """
            /* mail */ UPDATE mails SET next_attempt_at = CAST(?2 AS timestamptz)
            WHERE id = ?1 AND state = 'waiting'
            RETURNING id
            """;

    private static final String GIVE_UP = """
            /* mail */ WITH given_up AS (
                UPDATE mails SET state = 'undeliverable', done_at = CAST(?2 AS timestamptz), recipient = NULL, detail = NULL
                WHERE state = 'waiting' AND created_at <= CAST(?1 AS timestamptz)
                RETURNING 1
            )
            SELECT count(*) FROM given_up
            """;

    /** Mails of an incident are its record. */
    private static final String FORGET = """
            /* mail */ WITH forgotten AS (
                DELETE FROM mails WHERE done_at < CAST(?1 AS timestamptz) AND incident IS NULL RETURNING 1
            )
            SELECT count(*) FROM forgotten
            """;

    private static final String OLDEST = """
            /* mail */ SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0), count(*)
            FROM mails WHERE state = 'waiting'
            """;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A mail to send.
     *
     * @param recipient null if there is no such user any more
     * @param userId null the same
     * @param language the tag of the user's language; null if none is chosen
     */
    record Mail(
            long id,
            MailKind kind,
            String username,
            String recipient,
            String detail,
            int attempts,
            Long userId,
            boolean onPages,
            String language) {}

    /** The mails that are not sent yet. */
    record Waiting(double oldestSeconds, long count) {}

    void add(String kind, String username, String recipient, String detail) {
        AutoCommit.execute(entityManager, ADD, kind, username, recipient, detail);
    }

    void addRarely(String kind, String username) {
        AutoCommit.execute(entityManager, ADD_RARELY, kind, username);
    }

    Optional<Mail> take(Instant now, Instant until) {
        return NativeSql.rows(entityManager, TAKE, now.toString(), until.toString()).stream()
                .findFirst()
                .map(row -> new Mail(
                        (Long) row[0],
                        MailKind.of((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Integer) row[5],
                        (Long) row[6],
                        Boolean.TRUE.equals(row[7]),
                        (String) row[8]));
    }

    void finish(long id, String state, Instant now) {
        AutoCommit.execute(entityManager, FINISH, id, state, now.toString());
    }

    void retry(long id, Instant at) {
        AutoCommit.execute(entityManager, RETRY, id, at.toString());
    }

    /** @return the number of mails that are undeliverable now */
    long giveUp(Instant createdBefore, Instant now) {
        return AutoCommit.execute(entityManager, GIVE_UP, createdBefore.toString(), now.toString())
                .map(Long.class::cast)
                .orElse(0L);
    }

    void forget(Instant doneBefore) {
        AutoCommit.execute(entityManager, FORGET, doneBefore.toString());
    }

    Waiting waiting() {
        Object[] row = NativeSql.rows(entityManager, OLDEST).get(0);
        return new Waiting(((Number) row[0]).doubleValue(), (Long) row[1]);
    }
}
