package dk.itu.minitwit.user;

import dk.itu.minitwit.persistence.AutoCommit;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@Dependent
class RegistrationRepository {

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

    @PersistenceContext
    EntityManager entityManager;

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
