package dk.itu.minitwit.server;

/** Who was not let in. */
public interface AdmissionCounterMXBean {

    /** Requests that were refused since the start because too many were under way. */
    long getRefused();
}
