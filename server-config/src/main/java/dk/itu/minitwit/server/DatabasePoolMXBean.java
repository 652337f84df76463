package dk.itu.minitwit.server;

/** The current state of the database connection pool. */
public interface DatabasePoolMXBean {

    /** Connections in use. */
    int getInUse();

    /** Idle connections. */
    int getIdle();

    /** The greatest number of connections. */
    int getMax();

    /** Number of requests that wait for a connection. */
    int getWaiting();
}
