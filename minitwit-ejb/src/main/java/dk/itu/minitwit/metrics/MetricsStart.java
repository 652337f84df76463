package dk.itu.minitwit.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Tag;

/** Registers the metrics when the application starts, so that a dashboard shows 0 instead of a gap. */
@Singleton
@Startup
public class MetricsStart {

    @Inject
    Metrics metrics;

    @Inject
    @ConfigProperty(name = "minitwit.version", defaultValue = "unknown")
    String version;

    /** Of the sources; the build of an image sets it. */
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
