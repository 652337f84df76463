package dk.itu.minitwit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a page shows. Read once: looking a setting up takes longer than a query. */
@ApplicationScoped
public class PageSizes {

    @Inject
    @ConfigProperty(name = "minitwit.timeline.page-size", defaultValue = "30")
    int timeline;

    @Inject
    @ConfigProperty(name = "minitwit.follows.page-size", defaultValue = "50")
    int follows;

    /** In messages. */
    int ofTimelines() {
        return timeline;
    }

    /** In users. */
    int ofFollows() {
        return follows;
    }
}
