package dk.itu.minitwit.user;

import dk.itu.minitwit.audit.AuditEntry;
import dk.itu.minitwit.audit.AuditTrail;
import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.mail.LinkPurpose;
import dk.itu.minitwit.mail.MailKind;
import dk.itu.minitwit.mail.MailLinks;
import dk.itu.minitwit.mail.Outbox;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Changes users. Methods with native SQL are one statement that commits itself (ADR 015); the others have a
 * transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class UserService {

    @Inject
    UserRepository users;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    @Inject
    MailLinks links;

    /**
     * Changes a password and ends all sessions of the user.
     *
     * @param expectedHash the hash that the current password was verified against
     * @return the generation of the user's next sessions
     * @throws BusinessException {@link ErrorKind#CONFLICT} if another request has changed the password
     */
    public int changePassword(UserView user, String expectedHash, String newHash) {
        outbox.add(MailKind.PASSWORD_CHANGED, user.username());
        return users.changePassword(user.id(), expectedHash, newHash)
                .orElseThrow(() ->
                        new BusinessException(ErrorKind.CONFLICT, "The password has been changed: sign in again"));
    }

    /**
     * Changes the password of the user of a link, uses the link up, and ends all sessions of the user.
     *
     * @param link the token of the link
     * @throws BusinessException {@link ErrorKind#FORBIDDEN} for a link that is not good
     */
    public void resetPassword(String link, String newHash, String address) {
        long id = links.use(link, LinkPurpose.PASSWORD_RESET, address);
        users.resetPassword(id, newHash).ifPresent(name -> outbox.add(MailKind.PASSWORD_CHANGED, name));
        SecurityLog.done("password-reset", id, address);
    }

    /**
     * Confirms the address of the user of a link, and uses the link up.
     *
     * @throws BusinessException {@link ErrorKind#FORBIDDEN} for a link that is not good
     */
    public void confirmAddress(String link, String address) {
        long id = links.use(link, LinkPurpose.ADDRESS_CONFIRMATION, address);
        users.confirmAddress(id);
        SecurityLog.done("address-confirmation", id, address);
    }

    /** Notes the first sign-in on the pages; tells the user of later ones from a device that is not known. */
    public void noteSignIn(User user, boolean knownDevice, String time) {
        if (!user.isOnPages()) {
            users.putOnPages(user.id());
        } else if (!knownDevice) {
            outbox.add(MailKind.NEW_DEVICE, user.username(), time);
        }
    }

    /** Sends the link for the confirmation of an address again. */
    public void confirmAgain(User user) {
        outbox.addRarely(MailKind.ADDRESS_CONFIRMATION, user.username());
    }

    /**
     * Deletes a user with all messages and follows. The name stays reserved.
     *
     * @param expectedHash the hash that the current password was verified against
     * @throws BusinessException {@link ErrorKind#CONFLICT} if another request has changed the password or the role
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void delete(long userId, String expectedHash) {
        if (!users.delete(userId, expectedHash)) {
            throw new BusinessException(ErrorKind.CONFLICT, "The account has been changed: sign in again");
        }
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} if it cannot be an e-mail address */
    public void changeEmail(UserView user, String email) {
        Registration.validateEmail(email);
        outbox.addTo(users.byId(user.id()).email(), MailKind.EMAIL_CHANGED, user.username());
        users.changeEmail(user.id(), email);
    }

    /** Ends all sessions of a user on all nodes. */
    public void endSessions(long userId) {
        users.endSessions(userId);
    }

    /** The audit log names each sign-in of moderators and administrators. */
    public void auditSignIn(User user, String address) {
        audit.add(new AuditEntry(user.username(), address, "sign-in", user.id(), user.username())
                .changing(null, user.role().toString()));
    }

    /** Replaces an outdated hash, unless the password has changed. */
    public void renewPasswordHash(long userId, String expected, String renewed) {
        users.renewHash(userId, expected, renewed);
    }
}
