package dk.itu.minitwit.profile;

import dk.itu.minitwit.persistence.AutoCommit;
import dk.itu.minitwit.persistence.NativeSql;
import dk.itu.minitwit.timeline.MessageRow;
import dk.itu.minitwit.timeline.MessageView;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;

@Dependent
class ProfileRepository {

    /** Native, for the counters: triggers maintain them, and no code may change them through an entity. The pinned message comes along. */
    private static final String PROFILE = """
            SELECT u.id, u.username, coalesce(c.messages, 0), coalesce(c.following, 0), coalesce(c.followers, 0),
                EXISTS (SELECT FROM follows f WHERE f.follower_id = ?2 AND f.followee_id = u.id),
                EXISTS (SELECT FROM barriers b WHERE b.user_id = ?2 AND b.other_id = u.id AND b.kind = 'mute'),
                EXISTS (SELECT FROM barriers b WHERE b.user_id = ?2 AND b.other_id = u.id AND b.kind = 'block'),
                coalesce(p.display_name, ''), coalesce(p.biography, ''), coalesce(p.link, ''), i.imported_at,
                %s
            FROM users u LEFT JOIN user_counts c ON c.user_id = u.id LEFT JOIN profiles p ON p.user_id = u.id
                LEFT JOIN imports i ON i.user_id = u.id AND i.messages > 0
                LEFT JOIN LATERAL (
                    SELECT * FROM messages
                    WHERE messages.id = p.pinned_message_id AND author_id = u.id AND NOT flagged LIMIT 1
                ) m ON true
            WHERE u.username = ?1
            """.formatted(MessageRow.columns("m", 2));

    /** The first column of the pinned message. */
    private static final int PINNED = 12;

    private static final String TEXT = """
            SELECT coalesce(display_name, ''), coalesce(biography, ''), coalesce(link, '') FROM profiles WHERE user_id = ?1
            """;

    private static final String SET_TEXT = """
            INSERT INTO profiles (user_id, display_name, biography, link)
            SELECT id, nullif(?2, ''), nullif(?3, ''), nullif(?4, '') FROM users WHERE id = ?1
            ON CONFLICT (user_id) DO UPDATE
            SET display_name = excluded.display_name, biography = excluded.biography, link = excluded.link
            RETURNING user_id
            """;

    private static final String PIN = """
            INSERT INTO profiles (user_id, pinned_message_id)
            SELECT author_id, id FROM messages WHERE id = ?2 AND author_id = ?1 AND NOT flagged
            ON CONFLICT (user_id) DO UPDATE SET pinned_message_id = excluded.pinned_message_id
            RETURNING user_id
            """;

    private static final String UNPIN = """
            UPDATE profiles SET pinned_message_id = NULL WHERE user_id = ?1 AND pinned_message_id = ?2 RETURNING user_id
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** @param readerId the signed-in reader, or 0 */
    Optional<ProfileView> byName(String username, long readerId) {
        return NativeSql.rows(entityManager, PROFILE, username, readerId).stream()
                .findFirst()
                .map(ProfileRepository::profile);
    }

    ProfileText text(long userId) {
        return NativeSql.rows(entityManager, TEXT, userId).stream()
                .findFirst()
                .map(row -> new ProfileText((String) row[0], (String) row[1], (String) row[2]))
                .orElse(ProfileText.NONE);
    }

    void setText(long userId, ProfileText text) {
        AutoCommit.execute(entityManager, SET_TEXT, userId, text.displayName(), text.biography(), text.link());
    }

    /** @return whether the user has such a message */
    boolean pin(long userId, long messageId) {
        return AutoCommit.execute(entityManager, PIN, userId, messageId).isPresent();
    }

    void unpin(long userId, long messageId) {
        AutoCommit.execute(entityManager, UNPIN, userId, messageId);
    }

    private static ProfileView profile(Object[] columns) {
        return new ProfileView(
                (Long) columns[0],
                (String) columns[1],
                (Long) columns[2],
                (Long) columns[3],
                (Long) columns[4],
                (Boolean) columns[5],
                (Boolean) columns[6],
                (Boolean) columns[7],
                new ProfileText((String) columns[8], (String) columns[9], (String) columns[10]),
                columns[11] == null ? null : ((Timestamp) columns[11]).toInstant(),
                pinned(Arrays.copyOfRange(columns, PINNED, columns.length)));
    }

    private static MessageView pinned(Object[] columns) {
        return columns[0] == null ? null : MessageRow.view(columns, ((Timestamp) columns[3]).toInstant());
    }
}
