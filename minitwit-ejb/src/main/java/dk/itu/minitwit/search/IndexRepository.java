package dk.itu.minitwit.search;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;

/** Native SQL for thousands of rows. The comment marks the statements in PostgreSQL's log as part of no request. */
@Dependent
class IndexRepository {

    /** One node at a time, until the transaction ends. */
    private static final String LOCK = "/* search */ SELECT pg_try_advisory_xact_lock(4430)";

    /**
     * Messages without words from a little below the newest indexed one: a message may be committed after one with a greater id. A statement
     * ends within seconds.
     */
    private static final String NEW = """
            /* search */ SELECT id, text FROM messages
            WHERE id > (SELECT newest FROM search_progress) - 5000
                AND id >= (SELECT oldest FROM search_progress)
                AND NOT EXISTS (SELECT FROM message_words WHERE message_id = messages.id)
            ORDER BY id
            LIMIT ?1
            """;

    private static final String OLD = """
            /* search */ SELECT id, text FROM messages
            WHERE id < (SELECT oldest FROM search_progress)
            ORDER BY id DESC
            LIMIT ?1
            """;

    /** Waits for an edit that is under way, and makes one that begins now wait: it then orders again. */
    private static final String TAKE_EDITED = """
            /* search */ DELETE FROM edited_words
            WHERE message_id IN (SELECT message_id FROM edited_words ORDER BY message_id LIMIT ?1)
            RETURNING message_id
            """;

    /** A statement after the deletion, whose own snapshot may be older than the edit for which it waited. */
    private static final String TEXTS = """
            /* search */ SELECT id, text FROM messages WHERE id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))
            """;

    /** Holds the messages until the end, so that none is deleted meanwhile. */
    private static final String ADD = """
            /* search */ INSERT INTO message_words (message_id, words)
            SELECT m.id, CAST(coalesce(made.words, '') AS tsvector)
            FROM unnest(string_to_array(?1, ','), string_to_array(?2, chr(10))) made (id, words)
            JOIN messages m ON m.id = CAST(made.id AS bigint)
            FOR KEY SHARE OF m
            ON CONFLICT (message_id) DO UPDATE SET words = excluded.words
            """;

    private static final String MOVE = """
            /* search */ UPDATE search_progress SET newest = greatest(newest, ?1), oldest = least(oldest, ?2)
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** A message to index. */
    record Source(long id, String text) {}

    boolean lock() {
        return (Boolean) entityManager.createNativeQuery(LOCK).getSingleResult();
    }

    /** In the order of ids. */
    List<Source> newMessages(int limit) {
        return sources(NEW, limit);
    }

    /** Those from before the first search, the newest first. */
    List<Source> oldMessages(int limit) {
        return sources(OLD, limit);
    }

    /** Those that were edited after their words were made; the caller makes the words in the same transaction. */
    List<Source> takeEdited(int limit) {
        List<?> ids = NativeSql.query(entityManager, TAKE_EDITED, limit).getResultList();
        return ids.isEmpty() ? List.of() : sources(TEXTS, joined(ids));
    }

    private static String joined(List<?> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private List<Source> sources(String statement, Object parameter) {
        return NativeSql.rows(entityManager, statement, parameter).stream()
                .map(row -> new Source((Long) row[0], (String) row[1]))
                .toList();
    }

    void add(List<Source> messages) {
        String ids = joined(messages.stream().map(Source::id).toList());
        String words = messages.stream()
                .map(message -> SearchVector.of(message.text()))
                .collect(Collectors.joining("\n"));
        NativeSql.query(entityManager, ADD, ids, words).executeUpdate();
    }

    /** Notes that these have their words. */
    void advanceOver(List<Source> messages) {
        long newest = messages.stream().mapToLong(Source::id).max().orElseThrow();
        long oldest = messages.stream().mapToLong(Source::id).min().orElseThrow();
        NativeSql.query(entityManager, MOVE, newest, oldest).executeUpdate();
    }
}
