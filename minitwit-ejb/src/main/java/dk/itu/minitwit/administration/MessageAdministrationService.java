package dk.itu.minitwit.administration;

import dk.itu.minitwit.audit.AuditTrail;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** What those in charge do to messages. A hidden message is on no timeline and may be shown again; a deleted one is gone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class MessageAdministrationService {

    /** The most messages of a page. */
    public static final int PAGE = 30;

    @Inject
    MessageAdministrationRepository messages;

    @Inject
    Actor actor;

    @Inject
    AuditTrail audit;

    /** @param before the last id of the page before, or 0 */
    @RolesAllowed(Role.Names.MODERATOR)
    public List<MessageLine> newest(boolean hiddenOnly, long before) {
        return messages.page(hiddenOnly, before == 0 ? Long.MAX_VALUE : before, PAGE);
    }

    /** @throws BusinessException {@link ErrorKind#NOT_FOUND} */
    @RolesAllowed(Role.Names.MODERATOR)
    public MessageLine show(long id) {
        return messages.byId(id)
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such message"));
    }

    /**
     * Hides a message, or shows it again.
     *
     * @param address the IP address of the actor
     */
    @RolesAllowed(Role.Names.MODERATOR)
    public void setHidden(long id, boolean hidden, String address) {
        MessageLine message = show(id);
        if (messages.setHidden(id, hidden)) {
            audit.add(actor.entry(address, hidden ? "message-hide" : "message-unhide", id, message.author()));
        }
    }

    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public void delete(long id, String address) {
        MessageLine message = show(id);
        messages.delete(id);
        audit.add(actor.entry(address, "message-delete", id, message.author()));
    }
}
