package dk.itu.minitwit.web.status;

import dk.itu.minitwit.site.StatusEvent;
import dk.itu.minitwit.site.StatusEventService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** Incidents and maintenance, for readers and for the proxy, which copies their section into a page of its own. */
@Named("publicStatus")
@RequestScoped
public class StatusBacking {

    @EJB
    StatusEventService events;

    @Inject
    Clock clock;

    private List<StatusEvent> newest = List.of();

    public void load() {
        newest = List.copyOf(events.newest());
    }

    public List<StatusEvent> getNewest() {
        return newest;
    }

    /** The kind of what is under way, an incident first; empty for nothing. */
    public String getUnderWay() {
        return newest.stream()
                .filter(event -> event.isUnderWay(clock.instant()))
                .map(StatusEvent::kind)
                .sorted()
                .findFirst()
                .map(Object::toString)
                .orElse("");
    }
}
