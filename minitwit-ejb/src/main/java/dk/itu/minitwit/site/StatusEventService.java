package dk.itu.minitwit.site;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Entries of the status page of the last 90 days. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatusEventService {

    private static final Duration SHOWN = Duration.ofDays(90);
    private static final int MOST = 50;

    @Inject
    StatusEventRepository events;

    @Inject
    Clock clock;

    /** Incidents and maintenance that ended within 90 days, or have not ended, the newest first: at most 50. */
    public List<StatusEvent> newest() {
        return events.since(clock.instant().minus(SHOWN), MOST);
    }
}
