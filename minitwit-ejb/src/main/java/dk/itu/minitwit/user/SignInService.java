package dk.itu.minitwit.user;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Signing in. Outside of a transaction: no connection is held while a password is checked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {

    private static final Logger LOG = System.getLogger(SignInService.class.getName());

    @Inject
    UserRepository users;

    @Inject
    UserService userService;

    @Inject
    PasswordHasher hasher;

    @Inject
    MetricRegistry metrics;

    /**
     * The user with this name and password. A hash of an older kind is renewed on the way.
     *
     * @throws BusinessException {@link ErrorKind#UNAUTHENTICATED} that says whether name or password is wrong,
     *     {@link ErrorKind#OVERLOADED} when too many passwords are being checked
     */
    public UserView signIn(String username, String password) {
        User user = find(username);
        if (Text.isMissing(password) || !hasher.verify(password, user.passwordHash())) {
            throw refusal("Invalid password");
        }
        if (hasher.isOutdated(user.passwordHash())) {
            renewHash(user, password);
        }
        metrics.counter("minitwit_sign_ins").inc();
        return UserView.of(user);
    }

    /** When too much is going on to hash once more, the next sign-in will do it. */
    private void renewHash(User user, String password) {
        try {
            userService.renewPasswordHash(user.id(), user.passwordHash(), hasher.hash(password));
        } catch (BusinessException overloaded) {
            LOG.log(Level.DEBUG, "The hash of user {0} is renewed another time", user.id());
        }
    }

    private User find(String username) {
        if (Text.isMissing(username) || !Text.isStorable(username)) {
            throw refusal("Invalid username");
        }
        return users.byName(username).orElseThrow(() -> refusal("Invalid username"));
    }

    private BusinessException refusal(String message) {
        metrics.counter("minitwit_sign_in_failures").inc();
        return new BusinessException(ErrorKind.UNAUTHENTICATED, message);
    }
}
