package dk.itu.minitwit.metrics;

import dk.itu.minitwit.server.SharedNames;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The application's metrics. Counters and gauges are in MicroProfile's registry. Histograms are implemented here, since
 * the server's histograms sample a thousand values instead of counting all (ADR 019).
 */
@ApplicationScoped
public class Metrics {

    @Inject
    MetricRegistry registry;

    private static final double LEVEL_SECONDS = 0.3;

    private final HistogramFamily requests = new HistogramFamily(
            "minitwit_http_request_duration_seconds",
            "Time from a request to its answer",
            List.of("0.005", "0.01", "0.025", "0.05", "0.1", "0.2", "0.3", "0.5", "1.0", "2.5", "5.0"));

    private final HistogramFamily hashing = new HistogramFamily(
            "minitwit_hashing_duration_seconds",
            "Time to hash a password, without waiting for a turn",
            List.of("0.01", "0.025", "0.05", "0.075", "0.1", "0.15", "0.2", "0.3", "0.5"));

    private final Histogram hashes = hashing.series("");

    private Map<Event, Counter> events;

    private boolean isWarm;

    /** Registers all counters, so that each starts at 0. */
    @PostConstruct
    void register() {
        Map<Event, Counter> counters = new EnumMap<>(Event.class);
        for (Event event : Event.values()) {
            counters.put(event, counter(event.counter(), event.description(), event.tags()));
        }
        events = counters;
    }

    public void count(Event event) {
        if (isMeasuring()) {
            events.get(event).inc();
        }
    }

    /** Registers a counter; its name ends in {@code _total}. */
    public Counter counter(String name, String description, Tag... tags) {
        return registry.counter(metadata(name, description), tags);
    }

    /** Registers a gauge; each scrape calls the supplier. */
    public void gauge(String name, String description, Supplier<? extends Number> value, Tag... tags) {
        registry.gauge(metadata(name, description), value::get, tags);
    }

    /** The present value of a gauge without tags; no number if its module is not deployed. */
    public double valueOf(String gauge) {
        Gauge<?> found = registry.getGauge(new MetricID(gauge));
        return found == null ? Double.NaN : found.getValue().doubleValue();
    }

    /** The requests of both front ends since the start of this node. */
    public long requests() {
        return requests.count(labels -> true, Double.POSITIVE_INFINITY);
    }

    /** Those that were answered without an error of the server and within 300 ms. */
    public long requestsWithinLevel() {
        return requests.count(labels -> !labels.contains("status=\"5"), LEVEL_SECONDS);
    }

    /** The requests of the front end with this name. */
    public HttpRequests httpRequests(String app) {
        return new HttpRequests(requests, app);
    }

    /** @param nanos the duration of one password hash */
    public void hashed(long nanos) {
        if (isMeasuring()) {
            hashes.record(nanos);
        }
    }

    /** Whether requests are measured; false during the warm-up. Once true, it stays true. */
    public boolean isMeasuring() {
        if (!isWarm) {
            isWarm = !Boolean.getBoolean(SharedNames.WARMING_UP);
        }
        return isWarm;
    }

    /** Writes the histograms in Prometheus' text format. */
    public void writeHistograms(Appendable out) throws IOException {
        requests.writeTo(out);
        hashing.writeTo(out);
    }

    private static Metadata metadata(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
