package dk.itu.minitwit.server;

/** The figures of {@link AdmissionFilter} for metrics.xml: requests in flight by kind, and more. */
public interface AdmissionMXBean {

    /** Requests refused with 503 since the start. */
    long getRefused();

    /** Permits for reads, and as many for writes. */
    int getLimit();

    int getReads();

    int getWrites();

    int getPasswords();

    int getUnfinishedBodies();

    /** Reads and writes in the queue. */
    int getWaiting();
}
