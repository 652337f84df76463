package dk.itu.minitwit.user;

import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.mail.Outbox;
import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.password.PasswordHasher;
import dk.itu.minitwit.password.PasswordPolicy;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.site.SignUpMode;
import dk.itu.minitwit.site.SiteStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Creates users, for the API and for the pages. Each is one statement that commits itself (ADR 015). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationService {

    @Inject
    RegistrationRepository registrations;

    @Inject
    PasswordHasher hasher;

    @Inject
    SiteStatus site;

    @Inject
    Outbox outbox;

    @Inject
    Metrics metrics;

    /**
     * Creates a user for the API. The password is hashed before the first statement, so that no connection waits for a
     * hash.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} if a rule is broken, {@link ErrorKind#OVERLOADED} if too many
     * passwords are being hashed, {@link ErrorKind#CONFLICT} if the name is taken
     */
    public UserView register(Registration registration) {
        registration.validate();
        return added(registrations.add(registration, hasher.hash(registration.password())));
    }

    /**
     * Creates a user for the pages, with their rules for new names and passwords.
     *
     * @param address the client's IP address
     * @throws BusinessException as {@link #register}; also {@link ErrorKind#CONFLICT} if a similar name is taken, {@link
     * ErrorKind#FORBIDDEN} while nobody can sign up
     */
    public UserView signUp(Registration registration, String address) {
        SignUpMode mode = site.getCurrent().signUp();
        if (mode == SignUpMode.CLOSED) {
            throw new BusinessException(ErrorKind.FORBIDDEN, "Nobody can sign up at the moment");
        }
        registration.validate();
        NamePolicy.validate(registration.username());
        PasswordPolicy.validate(registration.password(), registration.username(), registration.email());
        UserView user = added(registrations.addUnlikeOthers(
                registration,
                hasher.hash(registration.password()),
                mode == SignUpMode.APPROVAL,
                site.getCurrent().confirmAddresses() && outbox.isOpen()));
        SecurityLog.done("sign-up", user.id(), address);
        return user;
    }

    private UserView added(Optional<UserView> user) {
        user.ifPresent(added -> metrics.count(Event.REGISTRATION));
        return user.orElseThrow(
                () -> BusinessException.inField("username", ErrorKind.CONFLICT, "The username is already taken"));
    }
}
