package dk.itu.minitwit.metrics;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Histograms of one name with different labels, in Prometheus' text format. */
final class HistogramFamily {

    private static final int NANO_DIGITS = 9;

    private final String name;
    private final String help;
    private final List<String> bounds;
    private final long[] nanos;
    private final Map<String, Histogram> series = new ConcurrentSkipListMap<>();

    /** @param bounds the upper bounds of the buckets in seconds, ascending, as printed */
    HistogramFamily(String name, String help, List<String> bounds) {
        this.name = name;
        this.help = help;
        this.bounds = bounds;
        nanos = bounds.stream()
                .mapToLong(bound ->
                        new BigDecimal(bound).movePointRight(NANO_DIGITS).longValueExact())
                .toArray();
    }

    /**
     * The histogram with these labels; created at first use.
     *
     * @param labels as printed, such as {@code method="GET",status="200"}
     */
    Histogram series(String labels) {
        return series.computeIfAbsent(labels, added -> new Histogram(nanos));
    }

    /** The number of observations of all series with such labels that are not greater than a bound of the buckets. */
    long count(Predicate<String> labels, double bound) {
        int bucket = (int) bounds.stream()
                .filter(upper -> Double.parseDouble(upper) < bound)
                .count();
        return series.entrySet().stream()
                .filter(one -> labels.test(one.getKey()))
                .mapToLong(one -> one.getValue().cumulated()[bucket])
                .sum();
    }

    void writeTo(Appendable out) throws IOException {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(" histogram\n");
        for (Map.Entry<String, Histogram> one : series.entrySet()) {
            write(out, one.getKey(), one.getValue());
        }
    }

    private void write(Appendable out, String labels, Histogram histogram) throws IOException {
        long[] counts = histogram.cumulated();
        for (int i = 0; i < counts.length; i++) {
            String bound = i < bounds.size() ? bounds.get(i) : "+Inf";
            String le = (labels.isEmpty() ? "" : labels + ',') + "le=\"" + bound + '"';
            sample(out, "_bucket", le, Long.toString(counts[i]));
        }
        sample(out, "_sum", labels, seconds(histogram.sumNanos()));
        sample(out, "_count", labels, Long.toString(counts[counts.length - 1]));
    }

    private void sample(Appendable out, String suffix, String labels, String value) throws IOException {
        out.append(name).append(suffix);
        if (!labels.isEmpty()) {
            out.append('{').append(labels).append('}');
        }
        out.append(' ').append(value).append('\n');
    }

    private static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).toPlainString();
    }
}
