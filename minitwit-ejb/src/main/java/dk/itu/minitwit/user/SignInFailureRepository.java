package dk.itu.minitwit.user;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Dependent
class SignInFailureRepository {

    /** Native: rows that expire within the hour need no entity. */
    private static final String READ = """
            SELECT subject, failures, last_failed_at FROM sign_in_failures
            WHERE subject = ANY (string_to_array(?1, ' ')) AND last_failed_at > ?2
            """;

    /** Ordered by subject, so that concurrent attempts cannot deadlock. */
    private static final String ADD = """
            INSERT INTO sign_in_failures AS f (subject, failures, last_failed_at)
            SELECT subject, 1, ?2 FROM unnest(string_to_array(?1, ' ')) subject ORDER BY subject
            ON CONFLICT (subject) DO UPDATE
            SET failures = CASE WHEN f.last_failed_at > ?3 THEN f.failures + 1 ELSE 1 END, last_failed_at = ?2
            """;

    /** Deletes few rows at a time, to keep a failed attempt cheap. */
    private static final String FORGET = """
            DELETE FROM sign_in_failures WHERE subject IN (
                SELECT subject FROM sign_in_failures WHERE last_failed_at < ?1
                ORDER BY last_failed_at LIMIT 20 FOR UPDATE SKIP LOCKED)
            """;

    private static final String REMOVE = """
            DELETE FROM sign_in_failures WHERE subject = ?1
            """;

    /**
     * Each success counts once per interval: otherwise a guesser could offset any number of guesses with an account of
     * its own.
     */
    private static final String LOWER = """
            WITH first AS (
                INSERT INTO sign_in_failures AS f (subject, failures, last_failed_at)
                SELECT ?2, 0, ?4 WHERE EXISTS (SELECT FROM sign_in_failures WHERE subject = ?1 AND failures > 0)
                ON CONFLICT (subject) DO UPDATE SET last_failed_at = ?4 WHERE f.last_failed_at <= ?5
                RETURNING 1
            )
            UPDATE sign_in_failures SET failures = greatest(failures - ?3, 0)
            WHERE subject = ?1 AND EXISTS (SELECT FROM first)
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** Recent failures of a subject. */
    record Failures(int count, Instant last) {}

    /** Failures by subject since a time. */
    Map<String, Failures> read(List<String> subjects, Instant since) {
        Map<String, Failures> failures = new HashMap<>();
        for (Object[] columns :
                NativeSql.rows(entityManager, READ, String.join(" ", subjects), Timestamp.from(since))) {
            Instant last = ((Timestamp) columns[2]).toInstant();
            failures.put((String) columns[0], new Failures((Integer) columns[1], last));
        }
        return failures;
    }

    /** Counts one failure for each subject; restarts a count whose last failure is older. */
    void add(List<String> subjects, Instant now, Instant since) {
        execute(ADD, String.join(" ", subjects), Timestamp.from(now), Timestamp.from(since));
    }

    void forget(Instant before) {
        execute(FORGET, Timestamp.from(before));
    }

    void remove(String subject) {
        execute(REMOVE, subject);
    }

    /**
     * Lowers a subject's count, at most once per success since a time.
     *
     * @param success the subject of the success
     */
    void lower(String subject, String success, int by, Instant now, Instant since) {
        execute(LOWER, subject, success, by, Timestamp.from(now), Timestamp.from(since));
    }

    private void execute(String statement, Object... parameters) {
        NativeSql.query(entityManager, statement, parameters).executeUpdate();
    }
}
