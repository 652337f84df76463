package dk.itu.minitwit.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The number of rows per page. Read once, since a look-up of a setting costs more than a query. */
@ApplicationScoped
public class PageSizes {

    @Inject
    @ConfigProperty(name = "minitwit.timeline.page-size", defaultValue = "30")
    int timeline;

    @Inject
    @ConfigProperty(name = "minitwit.follows.page-size", defaultValue = "50")
    int follows;

    /** In messages. */
    public int ofTimelines() {
        return timeline;
    }

    /** In users. */
    public int ofFollows() {
        return follows;
    }
}
