package dk.itu.minitwit.server;

/** Who is let in, and who is not. */
public interface AdmissionFiguresMXBean {

    /** Requests that were refused since the start because too many were under way. */
    long getRefused();

    /** How many requests may be under way right now, without sign-ups of the API; 0 before anybody is let in. */
    long getLimit();

    /** How many are, without those whose body is still coming. */
    long getUnderWay();

    /** How many wait for their turn. */
    long getWaiting();
}
