package dk.itu.minitwit.profile;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@Dependent
class ProfileRepository {

    /** Native, for the counters: triggers maintain them, and no code may change them through an entity. */
    private static final String PROFILE = """
            SELECT u.id, u.username, coalesce(c.messages, 0), coalesce(c.following, 0), coalesce(c.followers, 0),
                EXISTS (SELECT FROM follows f WHERE f.follower_id = ?2 AND f.followee_id = u.id),
                EXISTS (SELECT FROM barriers b WHERE b.user_id = ?2 AND b.other_id = u.id AND b.kind = 'mute'),
                EXISTS (SELECT FROM barriers b WHERE b.user_id = ?2 AND b.other_id = u.id AND b.kind = 'block')
            FROM users u LEFT JOIN user_counts c ON c.user_id = u.id
            WHERE u.username = ?1
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** @param readerId the signed-in reader, or 0 */
    Optional<ProfileView> byName(String username, long readerId) {
        return NativeSql.rows(entityManager, PROFILE, username, readerId).stream()
                .findFirst()
                .map(ProfileRepository::profile);
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
                (Boolean) columns[7]);
    }
}
