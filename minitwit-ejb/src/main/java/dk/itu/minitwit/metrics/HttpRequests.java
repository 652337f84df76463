package dk.itu.minitwit.metrics;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The requests of one front end by route, method and status. Fixed sets of each bound the cardinality. */
public final class HttpRequests {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final String OTHER_METHOD = "other";
    private static final int FIRST_STATUS = 100;
    private static final int LAST_STATUS = 599;

    private record Key(HttpRoute route, String method, int status) {}

    private final HistogramFamily family;
    private final String app;
    private final Map<Key, Histogram> histograms = new ConcurrentHashMap<>();

    HttpRequests(HistogramFamily family, String app) {
        this.family = family;
        this.app = app;
    }

    /** Creates a series before its first request. */
    public void expect(HttpRoute route, String method, int status) {
        histogram(route, method, status);
    }

    /** @param nanos the duration of the response */
    public void record(HttpRoute route, String method, int status, long nanos) {
        histogram(route, method, status).record(nanos);
    }

    private Histogram histogram(HttpRoute route, String method, int status) {
        Key key = new Key(
                route,
                METHODS.contains(method) ? method : OTHER_METHOD,
                Math.min(Math.max(status, FIRST_STATUS), LAST_STATUS));
        return histograms.computeIfAbsent(key, added -> family.series(labels(added)));
    }

    private String labels(Key key) {
        return "app=\"" + app + "\",route=\"" + key.route().template() + "\",method=\"" + key.method() + "\",status=\""
                + key.status() + '"';
    }
}
