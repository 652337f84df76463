package dk.itu.minitwit.search;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Indexes messages every second, and no more of them than the requests have time to spare. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexTimer {

    private static final Logger LOG = System.getLogger(IndexTimer.class.getName());

    private static final int BATCH = 1_000;

    @EJB
    IndexService index;

    @Lock(LockType.WRITE)
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void advance() {
        try {
            index.advance(BATCH);
        } catch (RuntimeException unavailable) {
            LOG.log(Level.DEBUG, "Cannot index messages", unavailable);
        }
    }
}
