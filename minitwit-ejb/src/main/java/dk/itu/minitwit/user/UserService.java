package dk.itu.minitwit.user;

import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Signing up, and what changes about a user. */
@Stateless
public class UserService {

    @Inject
    UserRepository users;

    @Inject
    PasswordHasher hasher;

    @Inject
    Metrics metrics;

    /**
     * Creates a user as the API does. The password is hashed before the first statement, so that no connection waits for a hash.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} when a rule is broken, {@link ErrorKind#OVERLOADED} when too
     *     many passwords are being hashed, {@link ErrorKind#CONFLICT} when the name is taken
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public UserView register(Registration registration) {
        registration.validate();
        return added(users.add(registration, hasher.hash(registration.password())));
    }

    /**
     * Creates a user as the pages do, by which people sign up: with rules for new names and passwords.
     *
     * @param address where it is done from, as an IP address
     * @throws BusinessException as {@link #register}; the name is taken too when one that looks like it is
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public UserView signUp(Registration registration, String address) {
        registration.validate();
        NamePolicy.validate(registration.username());
        PasswordPolicy.validate(registration.password(), registration.username(), registration.email());
        UserView user = added(users.addUnlikeOthers(registration, hasher.hash(registration.password())));
        SecurityLog.done("sign-up", user.id(), address);
        return user;
    }

    private UserView added(Optional<UserView> user) {
        user.ifPresent(added -> metrics.count(Event.REGISTRATION));
        return user.orElseThrow(
                () -> BusinessException.inField("username", ErrorKind.CONFLICT, "The username is already taken"));
    }

    /**
     * Changes a password, and ends all sessions that began with the one before.
     *
     * @param expectedHash what was checked
     * @return the generation of the sessions that begin now
     * @throws BusinessException {@link ErrorKind#CONFLICT} when the password was changed meanwhile
     */
    public int changePassword(long userId, String expectedHash, String newHash) {
        return users.changePassword(userId, expectedHash, newHash)
                .orElseThrow(() ->
                        new BusinessException(ErrorKind.CONFLICT, "The password was changed meanwhile: sign in again"));
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} when it cannot be an e-mail address */
    public void changeEmail(long userId, String email) {
        Registration.validateEmail(email);
        users.changeEmail(userId, email);
    }

    /** Ends all sessions of a user, wherever they are. */
    public void endSessions(long userId) {
        users.endSessions(userId);
    }

    /** Replaces a hash by one of today's strength, unless the password was changed meanwhile. */
    public void renewPasswordHash(long userId, String expected, String renewed) {
        User user = users.byId(userId);
        if (user != null && user.passwordHash().equals(expected)) {
            user.renewPasswordHash(renewed);
        }
    }
}
