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
        User user = users.add(new User(registration, hasher.hash(registration.password())));
        metrics.counter("minitwit_registrations").inc();
        return UserView.of(user);
    }

    /** Replaces a hash by one of today's strength, unless the password was changed meanwhile. */
    public void renewPasswordHash(long userId, String expected, String renewed) {
        User user = users.byId(userId);
        if (user != null && user.passwordHash().equals(expected)) {
            user.renewPasswordHash(renewed);
        }
    }
}
