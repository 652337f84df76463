package dk.itu.minitwit.administration;

import dk.itu.minitwit.audit.AuditEntry;
import dk.itu.minitwit.user.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** The moderator or administrator that the container has let through. */
@Dependent
class Actor {

    @Inject
    SecurityContext security;

    String name() {
        return security.getCallerPrincipal().getName();
    }

    Role role() {
        return security.isCallerInRole(Role.Names.ADMINISTRATOR) ? Role.ADMINISTRATOR : Role.MODERATOR;
    }

    /** An entry of the audit log for an action of this actor. */
    AuditEntry entry(String address, String action, Long targetId, String target) {
        return new AuditEntry(name(), address, action, targetId, target);
    }
}
