package dk.itu.minitwit.simulator;

import dk.itu.minitwit.persistence.AutoCommit;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.concurrent.TimeUnit;

@Dependent
class JournalRepository {

    /** Does not wait for the disk, as {@link LatestRepository}. */
    private static final String ADD = """
            INSERT INTO simulator_journal (at, request_number, target, body, status, micros)
            VALUES (?1, CAST(?2 AS bigint), ?3, ?4, ?5, ?6)
            RETURNING set_config('synchronous_commit', 'off', true)
            """;

    @PersistenceContext
    EntityManager entityManager;

    void add(JournalEntry entry) {
        AutoCommit.execute(
                entityManager,
                ADD,
                Timestamp.from(entry.at()),
                entry.number() == null ? null : entry.number().toString(),
                storable(entry.target()),
                entry.body() == null ? null : storable(entry.body()),
                entry.status(),
                TimeUnit.NANOSECONDS.toMicros(entry.took().toNanos()));
    }

    /** PostgreSQL stores no U+0000, which JSON may not contain either. */
    private static String storable(String text) {
        return text.replace('\0', '\ufffd');
    }
}
