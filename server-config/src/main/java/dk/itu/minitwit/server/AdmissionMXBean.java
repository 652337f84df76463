package dk.itu.minitwit.server;

/** The figures of {@link AdmissionFilter} for metrics.xml. */
public interface AdmissionMXBean {

    /** Requests refused with 503 since the start. */
    long getRefused();

    /** Permits: how many requests may be in flight, sign-ups of the API and slow bodies apart. */
    int getLimit();

    /** Requests in flight that hold one of these permits, or one for sign-ups of the API. */
    int getUnderWay();

    /** Requests in the queue. */
    int getWaiting();
}
