package dk.itu.minitwit.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The settings of the site as this node read them last. */
@Named("siteStatus")
@ApplicationScoped
public class SiteStatus {

    private volatile Site current = Site.USUAL;

    public Site getCurrent() {
        return current;
    }

    void set(Site read) {
        current = read;
    }
}
