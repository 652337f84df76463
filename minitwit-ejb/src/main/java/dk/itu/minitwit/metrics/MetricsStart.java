package dk.itu.minitwit.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Tag;

/** Registers the build's gauge at the start, so that dashboards show no gap. */
@Singleton
@Startup
public class MetricsStart {

    @Inject
    Metrics metrics;

    @Inject
    @ConfigProperty(name = "minitwit.version", defaultValue = "unknown")
    String version;

    /** Revision of the sources; the image build sets it. */
    @Inject
    @ConfigProperty(name = "minitwit.revision", defaultValue = "unknown")
    String revision;

    @PostConstruct
    void start() {
        metrics.gauge(
                "minitwit_build_info",
                "Always 1; the labels name the version and the revision",
                () -> 1,
                new Tag("version", version),
                new Tag("revision", revision));
    }
}
