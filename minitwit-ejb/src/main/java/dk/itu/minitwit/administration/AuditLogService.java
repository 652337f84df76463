package dk.itu.minitwit.administration;

import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the audit log. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditLogService {

    /** The most entries of a page. */
    public static final int PAGE = 50;

    @Inject
    AuditLogRepository entries;

    /**
     * Entries, the newest first.
     *
     * @param action the exact action, or empty for any
     * @param name the exact actor, target or number of the target, or empty for any
     * @param before the last id of the page before, or 0
     */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public List<AuditLine> find(String action, String name, long before) {
        return Text.isStorable(action) && Text.isStorable(name)
                ? entries.page(action, name, before == 0 ? Long.MAX_VALUE : before, PAGE)
                : List.of();
    }
}
