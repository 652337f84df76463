package dk.itu.minitwit.user;

import dk.itu.minitwit.persistence.AutoCommit;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@Dependent
class UserRepository {

    /** Compare-and-set. The subquery has one column more, since {@code delete_user} returns nothing. */
    private static final String DELETE = """
            SELECT id FROM (
                SELECT id, delete_user(id) FROM users WHERE id = ?1 AND password_hash = ?2 AND role = 'user'
            ) deleted
            """;

    private static final String BY_NAME = """
            SELECT u FROM User u WHERE u.username = :username
            """;

    /**
     * Native, since a JPQL update returns nothing. Compare-and-set: no row if another request has changed the password.
     */
    private static final String CHANGE_PASSWORD = """
            UPDATE users SET password_hash = ?3, session_generation = session_generation + 1, password_expired = false
            WHERE id = ?1 AND password_hash = ?2
            RETURNING session_generation
            """;

    /** The link of a mail proves that a person reads the address. */
    private static final String RESET_PASSWORD = """
            UPDATE users SET password_hash = ?2, session_generation = session_generation + 1, password_expired = false,
                on_pages = true
            WHERE id = ?1
            RETURNING username
            """;

    /** A suspension by a moderator and the wait for approval stay. */
    private static final String CONFIRM_ADDRESS = """
            UPDATE users SET awaits_confirmation = false, suspension_reason = nullif(suspension_reason, ?2)
            WHERE id = ?1
            RETURNING id
            """;

    private static final String PUT_ON_PAGES = """
            UPDATE User u SET u.onPages = true WHERE u.id = :id
            """;

    /** Compare-and-set. */
    private static final String RENEW_HASH = """
            UPDATE User u SET u.passwordHash = :renewed WHERE u.id = :id AND u.passwordHash = :expected
            """;

    private static final String CHANGE_EMAIL = """
            UPDATE User u SET u.email = :email, u.onPages = true WHERE u.id = :id
            """;

    private static final String END_SESSIONS = """
            UPDATE User u SET u.sessionGeneration = u.sessionGeneration + 1 WHERE u.id = :id
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

    /** @return the new generation of sessions; empty if the hash has changed */
    Optional<Integer> changePassword(long id, String expectedHash, String newHash) {
        return AutoCommit.execute(entityManager, CHANGE_PASSWORD, id, expectedHash, newHash)
                .map(Integer.class::cast);
    }

    /** @return whether the user was deleted; false if the hash or the role has changed */
    boolean delete(long id, String expectedHash) {
        return AutoCommit.execute(entityManager, DELETE, id, expectedHash).isPresent();
    }

    /** @return the user's name; empty if there is no such user any more */
    Optional<String> resetPassword(long id, String newHash) {
        return AutoCommit.execute(entityManager, RESET_PASSWORD, id, newHash).map(String.class::cast);
    }

    void confirmAddress(long id) {
        AutoCommit.execute(entityManager, CONFIRM_ADDRESS, id, Suspension.UNCONFIRMED);
    }

    void putOnPages(long id) {
        entityManager.createQuery(PUT_ON_PAGES).setParameter("id", id).executeUpdate();
    }

    void renewHash(long id, String expected, String renewed) {
        entityManager
                .createQuery(RENEW_HASH)
                .setParameter("id", id)
                .setParameter("expected", expected)
                .setParameter("renewed", renewed)
                .executeUpdate();
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
}
