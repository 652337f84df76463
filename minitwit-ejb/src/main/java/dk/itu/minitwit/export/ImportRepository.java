package dk.itu.minitwit.export;

import dk.itu.minitwit.export.AccountExport.Profile;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Native SQL: a statement stores many rows. All take part in the transaction of the import. */
@Dependent
class ImportRepository {

    /** The lock of deletions (V11): both change rows of many users, and would wait for each other. */
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(4429)";

    /** Holds the account, so that a second import sees the messages of the first. */
    private static final String ACCOUNT = """
            SELECT username, EXISTS (SELECT FROM messages WHERE author_id = users.id)
            FROM users WHERE id = ?1 FOR NO KEY UPDATE
            """;

    private static final String WORDS = """
            INSERT INTO muted_words (user_id, word) SELECT ?1, word FROM unnest(string_to_array(?2, chr(10))) word
            LIMIT greatest(0, ?3 - (SELECT count(*) FROM muted_words WHERE user_id = ?1))
            ON CONFLICT DO NOTHING
            """;

    private static final String PROFILE = """
            INSERT INTO profiles (user_id, display_name, biography, link, pinned_message_id)
            VALUES (?1, nullif(?2, ''), nullif(?3, ''), nullif(?4, ''), CAST(?5 AS bigint))
            ON CONFLICT (user_id) DO UPDATE
            SET display_name = excluded.display_name, biography = excluded.biography, link = excluded.link,
                pinned_message_id = excluded.pinned_message_id
            """;

    private static final String LANGUAGE = "UPDATE users SET language = ?2 WHERE id = ?1";

    @PersistenceContext
    EntityManager entityManager;

    record Account(String username, boolean hasMessages) {}

    /** @return false while another import or a deletion of an account runs, on any node */
    boolean lock() {
        return (Boolean) NativeSql.query(entityManager, LOCK).getSingleResult();
    }

    Optional<Account> account(long userId) {
        return NativeSql.rows(entityManager, ACCOUNT, userId).stream()
                .findFirst()
                .map(row -> new Account((String) row[0], (Boolean) row[1]));
    }

    /** @return the numbers of the stored messages, in the order of the rows */
    List<Long> addMessages(long userId, String rows) {
        List<?> ids =
                NativeSql.query(entityManager, ImportSql.MESSAGES, userId, rows).getResultList();
        return ids.stream().map(Long.class::cast).toList();
    }

    /** @return the numbers of the found messages, by place */
    Map<Integer, Long> find(long userId, String rows) {
        return NativeSql.rows(entityManager, ImportSql.FIND, userId, rows).stream()
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Long) row[1]));
    }

    /**
     * Stores many rows.
     *
     * @param statement of {@link ImportSql}, which counts
     * @return the number of the rows that have their user or message here
     */
    int add(String statement, long userId, String rows) {
        return ((Long) NativeSql.query(entityManager, statement, userId, rows).getSingleResult()).intValue();
    }

    /** Adds nothing beyond the most words. */
    void addWords(long userId, List<String> words, int most) {
        NativeSql.query(entityManager, WORDS, userId, String.join("\n", words), most)
                .executeUpdate();
    }

    /** @param pinned null for none */
    void setProfile(long userId, Profile profile, Long pinned) {
        NativeSql.query(
                        entityManager,
                        PROFILE,
                        userId,
                        profile.displayName(),
                        profile.biography(),
                        profile.link(),
                        pinned)
                .executeUpdate();
    }

    void setLanguage(long userId, String language) {
        NativeSql.query(entityManager, LANGUAGE, userId, language).executeUpdate();
    }
}
