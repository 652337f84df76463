package dk.itu.minitwit.audit;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Removes entries of the audit log that are older than two years, once a day. The database decides which; several nodes remove them once. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditRetention {

    private static final Logger LOG = System.getLogger(AuditRetention.class.getName());

    @Inject
    AuditRepository entries;

    @Schedule(hour = "3", minute = "17", persistent = false)
    void forget() {
        try {
            long last = entries.forgetOld();
            if (last > 0) {
                LOG.log(Level.INFO, "Removed entries of the audit log up to {0}, which are older than two years", last);
            }
        } catch (RuntimeException unavailable) {
            LOG.log(Level.WARNING, "Cannot remove old entries of the audit log: {0}", unavailable.toString());
        }
    }
}
