package dk.itu.minitwit.export;

import dk.itu.minitwit.export.AccountExport.Message;
import dk.itu.minitwit.export.AccountExport.Names;
import dk.itu.minitwit.export.AccountExport.Profile;
import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Dependent
class ExportRepository {

    private static final String ACCOUNT = """
            SELECT username, email, role, display_name, biography, link, language, pinned_message_id,
                (SELECT string_agg(f.username, chr(10) ORDER BY f.username)
                    FROM follows JOIN users f ON f.id = followee_id WHERE follower_id = u.id),
                (SELECT string_agg(f.username, chr(10) ORDER BY f.username)
                    FROM follows JOIN users f ON f.id = follower_id WHERE followee_id = u.id),
                (SELECT string_agg(o.username, chr(10) ORDER BY o.username)
                    FROM barriers b JOIN users o ON o.id = other_id WHERE b.user_id = u.id AND kind = 'mute'),
                (SELECT string_agg(o.username, chr(10) ORDER BY o.username)
                    FROM barriers b JOIN users o ON o.id = other_id WHERE b.user_id = u.id AND kind = 'block'),
                (SELECT string_agg(word, chr(10) ORDER BY word) FROM muted_words w WHERE w.user_id = u.id)
            FROM users u LEFT JOIN profiles p ON p.user_id = u.id WHERE u.id = ?1
            """;

    private static final String DIGEST = "encode(sha256(convert_to(%s.text, 'UTF8')), 'hex')";

    /** Each half has an index: that of the author's timeline, and that of hidden messages, which are few. */
    private static final String MESSAGES = """
            SELECT m.id, m.text, m.published_at, m.flagged, m.edited_at, array_to_string(m.mentions, chr(10)),
                r.parent_id, u.username, p.published_at, %s
            FROM (
                SELECT * FROM messages WHERE author_id = ?1 AND NOT flagged
                UNION ALL
                SELECT * FROM messages WHERE author_id = ?1 AND flagged
            ) m
            LEFT JOIN replies r ON r.message_id = m.id
            LEFT JOIN messages p ON p.id = r.parent_id AND (NOT p.flagged OR p.author_id = ?1)
            LEFT JOIN users u ON u.id = p.author_id
            ORDER BY m.published_at, m.id
            """.formatted(DIGEST.formatted("p"));

    private static final String LIKES = """
            SELECT m.id, u.username, m.published_at, %s
            FROM likes l JOIN messages m ON m.id = l.message_id JOIN users u ON u.id = m.author_id
            WHERE l.user_id = ?1 AND NOT m.flagged
            ORDER BY m.id
            """.formatted(DIGEST.formatted("m"));

    @PersistenceContext
    EntityManager entityManager;

    record Account(String username, String email, String role, Profile profile, Names names) {}

    Optional<Account> account(long id) {
        return NativeSql.rows(entityManager, ACCOUNT, id).stream()
                .findFirst()
                .map(row -> new Account(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        new Profile((String) row[3], (String) row[4], (String) row[5], (String) row[6], (Long) row[7]),
                        new Names(lines(row[8]), lines(row[9]), lines(row[10]), lines(row[11]), lines(row[12]))));
    }

    List<Message> messages(long id) {
        return NativeSql.rows(entityManager, MESSAGES, id).stream()
                .map(row -> new Message(
                        (Long) row[0],
                        (String) row[1],
                        instant(row[2]),
                        (Boolean) row[3],
                        instant(row[4]),
                        lines(row[5]),
                        row[6] == null ? null : reference(row, 6)))
                .toList();
    }

    List<MessageReference> likes(long id) {
        return NativeSql.rows(entityManager, LIKES, id).stream()
                .map(row -> reference(row, 0))
                .toList();
    }

    private static MessageReference reference(Object[] row, int first) {
        return row[first + 1] == null
                ? MessageReference.gone((Long) row[first])
                : new MessageReference(
                        (Long) row[first], (String) row[first + 1], instant(row[first + 2]), (String) row[first + 3]);
    }

    private static Instant instant(Object time) {
        return time == null ? null : ((Timestamp) time).toInstant();
    }

    /** Neither a name nor a muted word has a line break. */
    private static List<String> lines(Object joined) {
        return joined == null ? List.of() : List.of(((String) joined).split("\n"));
    }
}
