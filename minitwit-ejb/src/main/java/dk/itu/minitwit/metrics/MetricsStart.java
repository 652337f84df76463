package dk.itu.minitwit.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Tag;

/** Makes the metrics when the application starts: a dashboard shows 0 before anything has happened, not a gap. */
@Singleton
@Startup
public class MetricsStart {

    @Inject
    Metrics metrics;

    @Inject
    @ConfigProperty(name = "minitwit.version", defaultValue = "unknown")
    String version;

    /** Of the sources; told by who builds an image of it. */
    @Inject
    @ConfigProperty(name = "minitwit.revision", defaultValue = "unknown")
    String revision;

    @PostConstruct
    void start() {
        metrics.gauge(
                "minitwit_build_info",
                "Always 1: which MiniTwit this is",
                () -> 1,
                new Tag("version", version),
                new Tag("revision", revision));
    }
}
