package dk.itu.minitwit.site;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Reads the settings of the site every five seconds, so that a change is in force on every node soon and no request waits for it. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SiteReader {

    private static final Logger LOG = System.getLogger(SiteReader.class.getName());

    @Inject
    SiteRepository repository;

    @Inject
    SiteStatus status;

    /** While the database is unavailable, the last settings stay in force. */
    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void read() {
        try {
            status.set(repository.read());
        } catch (RuntimeException unavailable) {
            LOG.log(Level.DEBUG, "Cannot read the settings of the site", unavailable);
        }
    }
}
