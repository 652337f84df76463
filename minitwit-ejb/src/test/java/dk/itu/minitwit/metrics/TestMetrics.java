package dk.itu.minitwit.metrics;

import dk.itu.minitwit.TestDouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The metrics with a registry that needs no container. */
public final class TestMetrics {

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Map<String, Supplier<?>> gauges = new ConcurrentHashMap<>();
    private final Metrics metrics = new Metrics();

    public TestMetrics() {
        metrics.registry = TestDouble.of(MetricRegistry.class, this::register);
        metrics.register();
        counts.clear();
    }

    public Metrics metrics() {
        return metrics;
    }

    /** Values of the counters by name and tags. */
    public Map<String, Integer> counts() {
        return counts;
    }

    /** The current value of a gauge. */
    public double gauge(String name) {
        return ((Number) gauges.get(name).get()).doubleValue();
    }

    /** The histograms in Prometheus' text format. */
    public String histograms() {
        StringBuilder text = new StringBuilder();
        try {
            metrics.writeHistograms(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private Object register(String kind, Object... arguments) {
        String name = ((Metadata) arguments[0]).getName() + tags((Tag[]) arguments[arguments.length - 1]);
        if (kind.equals("counter")) {
            return TestDouble.of(Counter.class, (method, nothing) -> counts.merge(name, 1, Integer::sum));
        }
        Supplier<?> value = (Supplier<?>) arguments[1];
        gauges.put(name, value);
        return TestDouble.of(Gauge.class, (method, nothing) -> value.get());
    }

    private static String tags(Tag... tags) {
        return tags.length == 0
                ? ""
                : Arrays.stream(tags)
                        .map(tag -> tag.getTagName() + '=' + tag.getTagValue())
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
