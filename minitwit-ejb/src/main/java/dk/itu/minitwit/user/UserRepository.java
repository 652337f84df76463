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

    /**
     * The same, unless a name that looks like it is there. Of two such that are stored at the same moment both may get in: to keep
     * that out, every sign-up of the API would have to wait for others.
     */
    private static final String ADD_UNLIKE_OTHERS = """
            INSERT INTO users (username, email, password_hash)
            SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT FROM users WHERE look_of(username) = look_of(?1))
            ON CONFLICT (username) DO NOTHING
            RETURNING id
            """;

    private static final String BY_NAME = """
            SELECT u FROM User u WHERE u.username = :username
            """;

    /** Native, since JPQL returns nothing from an update. Nothing happens when somebody else was quicker. */
    private static final String CHANGE_PASSWORD = """
            UPDATE users SET password_hash = ?3, session_generation = session_generation + 1
            WHERE id = ?1 AND password_hash = ?2
            RETURNING session_generation
            """;

    private static final String CHANGE_EMAIL = """
            UPDATE User u SET u.email = :email WHERE u.id = :id
            """;

    private static final String END_SESSIONS = """
            UPDATE User u SET u.sessionGeneration = u.sessionGeneration + 1 WHERE u.id = :id
            """;

    private static final String SESSION_GENERATION = """
            SELECT u.sessionGeneration FROM User u WHERE u.id = :id
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

    /** @return the new generation of sessions, or nothing when the hash is another one by now */
    Optional<Integer> changePassword(long id, String expectedHash, String newHash) {
        List<?> generations = entityManager
                .createNativeQuery(CHANGE_PASSWORD)
                .setParameter(1, id)
                .setParameter(2, expectedHash)
                .setParameter(3, newHash)
                .getResultList();
        return generations.stream().findFirst().map(Integer.class::cast);
    }

    void changeEmail(long id, String email) {
        entityManager
                .createQuery(CHANGE_EMAIL)
                .setParameter("id", id)
                .setParameter("email", email)
                .executeUpdate();
    }

    void endSessions(long id) {
        entityManager.createQuery(END_SESSIONS).setParameter("id", id).executeUpdate();
    }

    Optional<Integer> sessionGeneration(long id) {
        return entityManager
                .createQuery(SESSION_GENERATION, Integer.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * Stores a new user. The unique constraint decides who was first, so two at the same time cannot both win.
     *
     * @return the new user, or nothing when the name is taken
     */
    Optional<UserView> add(Registration registration, String passwordHash) {
        return add(ADD, registration, passwordHash);
    }

    /** @return the new user, or nothing when the name, or one that looks like it, is taken */
    Optional<UserView> addUnlikeOthers(Registration registration, String passwordHash) {
        return add(ADD_UNLIKE_OTHERS, registration, passwordHash);
    }

    private Optional<UserView> add(String statement, Registration registration, String passwordHash) {
        List<?> ids = entityManager
                .createNativeQuery(statement)
                .setParameter(1, registration.username())
                .setParameter(2, registration.email())
                .setParameter(3, passwordHash)
                .getResultList();
        return ids.stream().findFirst().map(id -> new UserView((Long) id, registration.username(), 0));
    }
}
