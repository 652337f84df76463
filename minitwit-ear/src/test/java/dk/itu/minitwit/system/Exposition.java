package dk.itu.minitwit.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict parser of metrics in Prometheus' text format: fails where a lenient one would skip. */
public final class Exposition {

    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*)(?: (.*))?");
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{((?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\]|\\\\.)*\",?)+)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final List<String> HISTOGRAM_SUFFIXES = List.of("_bucket", "_sum", "_count");
    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram", "summary");
    private static final String LE = "le";

    /** A series: its name and its labels in any order. */
    public record Series(String name, Map<String, String> labels) {

        public Series {
            labels = Map.copyOf(labels);
        }

        @Override
        public String toString() {
            return name + new TreeMap<>(labels);
        }

        Series without(String label) {
            Map<String, String> others = new HashMap<>(labels);
            others.remove(label);
            return new Series(name, others);
        }
    }

    private final Map<String, String> types = new HashMap<>();
    private final Set<String> helped = new HashSet<>();
    private final Map<Series, Double> samples = new LinkedHashMap<>();

    private Exposition() {}

    /** @throws AssertionError if the text is malformed */
    public static Exposition parse(String text) {
        require(text.endsWith("\n"), "It ends in the middle of a line");
        Exposition exposition = new Exposition();
        String family = "";
        Set<String> finished = new HashSet<>();
        for (String line : text.split("\n")) {
            String next = line.startsWith("#") ? exposition.comment(line) : exposition.sample(line);
            if (!next.equals(family)) {
                require(finished.add(next), "The lines of " + next + " are not together");
                family = next;
            }
        }
        exposition.checkHistograms();
        return exposition;
    }

    public Map<Series, Double> samples() {
        return samples;
    }

    public Map<String, String> types() {
        return types;
    }

    /** The sum of the series with this name and these labels, given as {@code label, value, label, value}. */
    public double value(String name, String... labels) {
        List<Double> values = new ArrayList<>();
        samples.forEach((series, value) -> {
            if (series.name().equals(name) && has(series, labels)) {
                values.add(value);
            }
        });
        require(!values.isEmpty(), "There is no " + name + " with " + List.of(labels));
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The increase of the selected series since an earlier exposition. */
    public Map<Series, Double> since(Exposition earlier, Predicate<Series> asked) {
        Map<Series, Double> grown = new HashMap<>();
        samples.forEach((series, value) -> {
            double more = value - earlier.samples.getOrDefault(series, 0.0);
            if (more != 0 && asked.test(series)) {
                grown.put(series, more);
            }
        });
        return grown;
    }

    private static boolean has(Series series, String... labels) {
        for (int i = 0; i < labels.length; i += 2) {
            if (!labels[i + 1].equals(series.labels().get(labels[i]))) {
                return false;
            }
        }
        return true;
    }

    private String comment(String line) {
        Matcher comment = COMMENT.matcher(line);
        require(comment.matches(), "No comment that anybody knows: " + line);
        String name = comment.group(2);
        if (comment.group(1).equals("TYPE")) {
            require(TYPES.contains(comment.group(3)), "No type: " + line);
            require(types.put(name, comment.group(3)) == null, "Two types for " + name);
        } else {
            require(comment.group(3) != null && !comment.group(3).isBlank(), "No help for " + name);
            require(helped.add(name), "Two helps for " + name);
        }
        return name;
    }

    private String sample(String line) {
        Matcher sample = SAMPLE.matcher(line);
        require(sample.matches(), "No sample: " + line);
        Series series = new Series(sample.group(1), labels(sample.group(2)));
        double value = sample.group(3).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(sample.group(3));
        require(samples.put(series, value) == null, "Twice: " + series);
        String family = family(series.name());
        require(types.containsKey(family), "No type before " + line);
        if (types.get(family).equals("counter")) {
            require(family.endsWith("_total") && value >= 0, "No counter: " + line);
        }
        return family;
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        if (text != null) {
            LABEL.matcher(text)
                    .results()
                    .forEach(found ->
                            require(labels.put(found.group(1), found.group(2)) == null, "A label twice: " + text));
        }
        return labels;
    }

    private String family(String name) {
        for (String suffix : HISTOGRAM_SUFFIXES) {
            String stem = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
            if ("histogram".equals(types.get(stem))) {
                return stem;
            }
        }
        return name;
    }

    private void checkHistograms() {
        types.forEach((name, type) -> {
            if (type.equals("histogram")) {
                checkHistogram(name);
            }
        });
    }

    /** Buckets are cumulative, and +Inf equals the count. */
    private void checkHistogram(String name) {
        Map<Series, TreeMap<Double, Double>> buckets = new HashMap<>();
        samples.forEach((series, value) -> {
            if (series.name().equals(name + "_bucket")) {
                String bound = series.labels().get(LE);
                require(bound != null, "A bucket without a bound: " + series);
                double le = bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound);
                buckets.computeIfAbsent(series.without(LE), added -> new TreeMap<>())
                        .put(le, value);
            }
        });
        require(!buckets.isEmpty(), "No bucket of " + name);
        buckets.forEach((series, counts) -> {
            double before = 0;
            for (double count : counts.values()) {
                require(count >= before, "Buckets do not grow: " + series);
                before = count;
            }
            require(counts.lastKey() == Double.POSITIVE_INFINITY, "No bucket for all: " + series);
            Double count = samples.get(new Series(name + "_count", series.labels()));
            Double sum = samples.get(new Series(name + "_sum", series.labels()));
            require(count != null && count == before, "Another count than in the buckets: " + series);
            require(sum != null && sum >= 0 && (sum > 0 || count == 0), "No sum: " + series);
        });
    }

    private static void require(boolean isSound, String failure) {
        if (!isSound) {
            throw new AssertionError(failure);
        }
    }
}
