package dk.itu.minitwit.user;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@Dependent
class UserRepository {

    /** Native: one round trip, and a name that is taken is an answer, not an error in two logs. */
    private static final String ADD = """
            INSERT INTO users (username, email, password_hash) VALUES (?1, ?2, ?3)
            ON CONFLICT (username) DO NOTHING
            RETURNING id
            """;

    private static final String BY_NAME = """
            SELECT u FROM User u WHERE u.username = :username
            """;

    @PersistenceContext
    EntityManager entityManager;

    Optional<User> byName(String username) {
        return entityManager
                .createQuery(BY_NAME, User.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    User byId(long id) {
        return entityManager.find(User.class, id);
    }

    /**
     * Stores a new user. The unique constraint decides who was first, so two at the same time cannot both win.
     *
     * @return the new user, or nothing when the name is taken
     */
    Optional<UserView> add(Registration registration, String passwordHash) {
        List<?> ids = entityManager
                .createNativeQuery(ADD)
                .setParameter(1, registration.username())
                .setParameter(2, registration.email())
                .setParameter(3, passwordHash)
                .getResultList();
        return ids.stream().findFirst().map(id -> new UserView((Long) id, registration.username()));
    }
}
