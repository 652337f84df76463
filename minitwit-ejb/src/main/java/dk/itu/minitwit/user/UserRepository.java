package dk.itu.minitwit.user;

import dk.itu.minitwit.persistence.AutoCommit;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@Dependent
class UserRepository {

    /**
     * Native: one round trip, and a taken name causes no error in the logs of the server and the database. A trigger
     * skips the name of a deleted user.
     */
    private static final String ADD = """
            INSERT INTO users (username, email, password_hash) VALUES (?1, ?2, ?3)
            ON CONFLICT (username) DO NOTHING
            RETURNING id
            """;

    /**
     * Also refuses a name that looks like an existing or deleted one. Two concurrent sign-ups with similar names may both succeed:
     * preventing that would take a lock in every sign-up of the API. With the mail that asks for a confirmation.
     */
    private static final String ADD_UNLIKE_OTHERS = """
            WITH added AS (
                INSERT INTO users (username, email, password_hash, on_pages, awaits_approval, awaits_confirmation,
                    suspension_reason)
                SELECT ?1, ?2, ?3, true, ?4, ?5, CASE WHEN ?4 THEN 'waits for approval' WHEN ?5 THEN ?6 END
                WHERE NOT EXISTS (SELECT FROM users WHERE look_of(username) = look_of(?1))
                    AND NOT EXISTS (SELECT FROM deleted_users WHERE look_of(username) = look_of(?1))
                ON CONFLICT (username) DO NOTHING
                RETURNING id, username
            ), told AS (
                INSERT INTO mails (kind, username) SELECT 'address-confirmation', username FROM added WHERE ?5
            )
            SELECT id FROM added
            """;

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

    /**
     * Stores a new user. The unique constraint decides between concurrent sign-ups with the same name.
     *
     * @return the new user; empty if the name is taken
     */
    Optional<UserView> add(Registration registration, String passwordHash) {
        return added(
                registration,
                AutoCommit.execute(entityManager, ADD, registration.username(), registration.email(), passwordHash));
    }

    /**
     * @param waits whether the user waits for approval
     * @param unconfirmed whether the user waits for the confirmation of the address
     * @return the new user; empty if the name or a similar one is or was taken
     */
    Optional<UserView> addUnlikeOthers(
            Registration registration, String passwordHash, boolean waits, boolean unconfirmed) {
        return added(
                registration,
                AutoCommit.execute(
                        entityManager,
                        ADD_UNLIKE_OTHERS,
                        registration.username(),
                        registration.email(),
                        passwordHash,
                        waits,
                        unconfirmed,
                        Suspension.UNCONFIRMED));
    }

    private static Optional<UserView> added(Registration registration, Optional<Object> id) {
        return id.map(added -> new UserView((Long) added, registration.username(), 0));
    }
}
