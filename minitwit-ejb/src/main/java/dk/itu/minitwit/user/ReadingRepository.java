package dk.itu.minitwit.user;

import dk.itu.minitwit.persistence.AutoCommit;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;

/** Stores readings. {@link SessionRepository} reads them with the session. */
@Dependent
class ReadingRepository {

    /**
     * Native, for the conflict of two devices, and for the setting: a page does not wait for the disk. A crash of the database may lose the
     * last 0.6 seconds.
     */
    private static final String STORE = """
            INSERT INTO readings AS r (user_id, line_id, newest_id, read_at)
            SELECT id, ?2, ?3, ?4 FROM users WHERE id = ?1
            ON CONFLICT (user_id) DO UPDATE
            SET line_id = excluded.line_id, newest_id = greatest(r.newest_id, excluded.newest_id), read_at = excluded.read_at
            WHERE r.read_at < excluded.read_at
            RETURNING set_config('synchronous_commit', 'off', true)
            """;

    @PersistenceContext
    EntityManager entityManager;

    void store(long userId, Reading reading) {
        AutoCommit.execute(
                entityManager, STORE, userId, reading.line(), reading.newest(), Timestamp.from(reading.at()));
    }
}
