package dk.itu.minitwit.export;

import dk.itu.minitwit.export.AccountExport.Message;
import dk.itu.minitwit.export.AccountExport.Profile;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

@Dependent
class ExportRepository {

    private static final String ACCOUNT = """
            SELECT username, email, role,
                (SELECT string_agg(f.username, chr(10) ORDER BY f.username)
                    FROM follows JOIN users f ON f.id = followee_id WHERE follower_id = u.id),
                (SELECT string_agg(f.username, chr(10) ORDER BY f.username)
                    FROM follows JOIN users f ON f.id = follower_id WHERE followee_id = u.id),
                display_name, biography, link
            FROM users u LEFT JOIN profiles ON user_id = u.id WHERE u.id = ?1
            """;

    /** Each half has an index: that of the author's timeline, and that of hidden messages, which are few. */
    private static final String MESSAGES = """
            SELECT id, text, published_at, flagged FROM messages WHERE author_id = ?1 AND NOT flagged
            UNION ALL
            SELECT id, text, published_at, flagged FROM messages WHERE author_id = ?1 AND flagged
            ORDER BY published_at, id
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** @param following names in lines, or null; a name has no line break */
    record Account(String username, String email, String role, String following, String followers, Profile profile) {}

    Optional<Account> account(long id) {
        return NativeSql.rows(entityManager, ACCOUNT, id).stream()
                .findFirst()
                .map(row -> new Account(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        new Profile((String) row[5], (String) row[6], (String) row[7])));
    }

    List<Message> messages(long id) {
        return NativeSql.rows(entityManager, MESSAGES, id).stream()
                .map(row ->
                        new Message((Long) row[0], (String) row[1], ((Timestamp) row[2]).toInstant(), (Boolean) row[3]))
                .toList();
    }
}
