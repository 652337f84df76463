package dk.itu.minitwit.user;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Signing up, and keeping the password's hash. */
@Stateless
public class UserService {

    @Inject
    UserRepository users;

    @Inject
    PasswordHasher hasher;

    @Inject
    MetricRegistry metrics;

    /**
     * Creates a user. The password is hashed before the first statement, so that no connection waits for a hash.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} when a rule is broken, {@link ErrorKind#OVERLOADED} when too
     *     many passwords are being hashed, {@link ErrorKind#CONFLICT} when the name is taken
     */
    public UserView register(Registration registration) {
        registration.validate();
        String hash = hasher.hash(registration.password());
        UserView user = users.add(registration, hash)
                .orElseThrow(() -> new BusinessException(ErrorKind.CONFLICT, "The username is already taken"));
        metrics.counter("minitwit_registrations").inc();
        return user;
    }

    /** Replaces a hash by one of today's strength, unless the password was changed meanwhile. */
    public void renewPasswordHash(long userId, String expected, String renewed) {
        User user = users.byId(userId);
        if (user != null && user.passwordHash().equals(expected)) {
            user.renewPasswordHash(renewed);
        }
    }
}
