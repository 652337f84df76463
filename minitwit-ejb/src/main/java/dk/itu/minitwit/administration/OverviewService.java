package dk.itu.minitwit.administration;

import dk.itu.minitwit.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What those in charge see first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverviewService {

    @Inject
    OverviewRepository overview;

    @RolesAllowed(Role.Names.MODERATOR)
    public Overview read() {
        return overview.read();
    }
}
