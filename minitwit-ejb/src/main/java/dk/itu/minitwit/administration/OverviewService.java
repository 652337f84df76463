package dk.itu.minitwit.administration;

import dk.itu.minitwit.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** What those in charge see first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverviewService {

    @Inject
    OverviewRepository overview;

    @Inject
    BackupFolder backups;

    @RolesAllowed(Role.Names.MODERATOR)
    public Overview read() {
        return overview.read();
    }

    /** The state of the host's backups; empty outside of containers. */
    @RolesAllowed(Role.Names.MODERATOR)
    public Optional<Backups> backups() {
        return backups.read();
    }
}
