package dk.itu.minitwit.mail;

import dk.itu.minitwit.persistence.AutoCommit;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** Native SQL: a link is used by one statement, so that it works once, whichever of two requests comes first. */
@Dependent
class LinkRepository {

    private static final String ADD = """
            INSERT INTO mail_links (hash, user_id, purpose, expires_at)
            VALUES (?1, ?2, ?3, CAST(?4 AS timestamptz))
            RETURNING user_id
            """;

    private static final String FIND = """
            SELECT user_id, expires_at, used_at FROM mail_links WHERE hash = ?1 AND purpose = ?2
            """;

    private static final String USE = """
            UPDATE mail_links SET used_at = CAST(?2 AS timestamptz)
            WHERE hash = ?1 AND used_at IS NULL AND expires_at > CAST(?2 AS timestamptz)
            RETURNING user_id
            """;

    private static final String FORGET = """
            WITH forgotten AS (DELETE FROM mail_links WHERE expires_at < CAST(?1 AS timestamptz) RETURNING 1)
            SELECT count(*) FROM forgotten
            """;

    @PersistenceContext
    EntityManager entityManager;

    record Link(long userId, Instant end, boolean used) {}

    void add(String hash, long userId, LinkPurpose purpose, Instant end) {
        AutoCommit.execute(entityManager, ADD, hash, userId, purpose.toString(), end.toString());
    }

    Optional<Link> find(String hash, LinkPurpose purpose) {
        return NativeSql.rows(entityManager, FIND, hash, purpose.toString()).stream()
                .findFirst()
                .map(row -> new Link((Long) row[0], ((Timestamp) row[1]).toInstant(), row[2] != null));
    }

    /** @return whether the link was still good */
    boolean use(String hash, Instant now) {
        return AutoCommit.execute(entityManager, USE, hash, now.toString()).isPresent();
    }

    void forget(Instant endedBefore) {
        AutoCommit.execute(entityManager, FORGET, endedBefore.toString());
    }
}
