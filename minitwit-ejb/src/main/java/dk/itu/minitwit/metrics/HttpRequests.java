package dk.itu.minitwit.metrics;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The requests of one front end, by route, method and status. All of these are few and known, so that nobody makes the server
 * remember what he invents; and each combination is found by its number, without making anything.
 */
public final class HttpRequests {

    private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "other"};
    private static final int OTHER_METHOD = METHODS.length - 1;
    private static final int FIRST_STATUS = 100;
    private static final int LAST_STATUS = 599;
    private static final int STATUSES = LAST_STATUS - FIRST_STATUS + 1;

    private final HistogramFamily family;
    private final String app;
    private final AtomicReferenceArray<Histogram> known;

    HttpRequests(HistogramFamily family, String app, HttpRoute... routes) {
        this.family = family;
        this.app = app;
        known = new AtomicReferenceArray<>(routes.length * METHODS.length * STATUSES);
    }

    /** Shows a combination before it has happened. */
    public void expect(HttpRoute route, String method, int status) {
        histogram(route, method, status);
    }

    /** @param nanos how long the answer took */
    public void record(HttpRoute route, String method, int status, long nanos) {
        histogram(route, method, status).record(nanos);
    }

    private Histogram histogram(HttpRoute route, String method, int status) {
        int methodNumber = number(method);
        int statusNumber = Math.min(Math.max(status, FIRST_STATUS), LAST_STATUS) - FIRST_STATUS;
        int number = (route.ordinal() * METHODS.length + methodNumber) * STATUSES + statusNumber;
        Histogram found = known.get(number);
        if (found == null) {
            found = family.series(labels(route, METHODS[methodNumber], statusNumber + FIRST_STATUS));
            known.set(number, found);
        }
        return found;
    }

    private String labels(HttpRoute route, String method, int status) {
        return "app=\"" + app + "\",route=\"" + route.template() + "\",method=\"" + method + "\",status=\"" + status
                + '"';
    }

    private static int number(String method) {
        for (int i = 0; i < OTHER_METHOD; i++) {
            if (METHODS[i].equals(method)) {
                return i;
            }
        }
        return OTHER_METHOD;
    }
}
