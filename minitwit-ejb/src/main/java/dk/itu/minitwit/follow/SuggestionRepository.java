package dk.itu.minitwit.follow;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Native SQL: JPQL has no LIMIT in a subquery. */
@Dependent
class SuggestionRepository {

    /**
     * The authors of the newest thousand messages, the most followed first, then the most active. An order of all users by followers would take an
     * index that each follow changes. Subqueries, since joins may scan the whole tables.
     */
    private static final String SUGGESTIONS = """
            SELECT (SELECT username FROM users WHERE users.id = author_id), followers
            FROM (
                SELECT author_id, messages,
                    coalesce((SELECT followers FROM user_counts WHERE user_id = author_id), 0) AS followers
                FROM (
                    SELECT author_id, count(*) AS messages
                    FROM (
                        SELECT author_id FROM messages
                        WHERE NOT flagged AND published_at > ?2
                        ORDER BY published_at DESC, id DESC
                        LIMIT 1000
                    ) newest
                    GROUP BY author_id
                ) active
                WHERE author_id <> ?1
                    AND author_id NOT IN (SELECT other_id FROM barriers WHERE user_id = ?1)
                    AND NOT EXISTS (SELECT FROM follows WHERE follower_id = ?1 AND followee_id = author_id)
                    AND NOT (SELECT suspension_reason IS NOT NULL AND coalesce(suspended_until > now(), true)
                        FROM users WHERE users.id = author_id)
            ) others
            ORDER BY followers DESC, messages DESC, author_id
            LIMIT (SELECT ?3)
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** @param since only users that wrote after this time */
    List<Suggestion> suggestions(long readerId, Instant since, int limit) {
        return NativeSql.rows(entityManager, SUGGESTIONS, readerId, Timestamp.from(since), limit).stream()
                .map(row -> new Suggestion((String) row[0], (Long) row[1]))
                .toList();
    }
}
