package dk.itu.minitwit.audit;

import dk.itu.minitwit.logging.SecurityLog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Adds to the audit log in the transaction of the action, and writes the same to the log of the server, without names. */
@Dependent
public class AuditTrail {

    @Inject
    AuditRepository entries;

    public void add(AuditEntry entry) {
        entries.add(entry);
        SecurityLog.audited(entry.action(), entry.targetId(), entry.address());
    }
}
