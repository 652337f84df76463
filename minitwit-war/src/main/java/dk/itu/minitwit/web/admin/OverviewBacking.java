package dk.itu.minitwit.web.admin;

import dk.itu.minitwit.administration.Backups;
import dk.itu.minitwit.administration.Overview;
import dk.itu.minitwit.administration.OverviewService;
import dk.itu.minitwit.metrics.Metrics;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What those in charge see first. Requests are those of this node since its start. */
@Named("adminOverview")
@RequestScoped
public class OverviewBacking {

    private static final double PERCENT = 100;

    @EJB
    OverviewService overview;

    @Inject
    Metrics metrics;

    @Inject
    @ConfigProperty(name = "minitwit.version")
    String version;

    private Overview now;
    private Backups backups;

    public void load() {
        now = overview.read();
        backups = overview.backups().orElse(null);
    }

    /** Whether any client can write as any user: the API takes the published credential. */
    public boolean isOpenToAll() {
        return metrics.valueOf("minitwit_simulator_credential_published") > 0;
    }

    public Overview getNow() {
        return now;
    }

    /** The state of the host's backups, or null. */
    public Backups getBackups() {
        return backups;
    }

    /** A gauge of stored rows, which is at most 15 seconds old. */
    public long stored(String name) {
        return (long) metrics.valueOf("minitwit_stored_" + name);
    }

    public long getRequests() {
        return metrics.requests();
    }

    /** In percent: answered without an error of the server and within 300 ms. */
    public String getServiceLevel() {
        long all = metrics.requests();
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.3f", PERCENT * metrics.requestsWithinLevel() / all);
    }

    public String getVersion() {
        return version;
    }
}
