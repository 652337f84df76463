package dk.itu.minitwit.server;

/** The connections to the database, as they are when somebody asks. */
public interface DatabasePoolMXBean {

    /** Those at work. */
    int getInUse();

    /** Those that wait for work. */
    int getIdle();

    /** How many there are at most. */
    int getMax();

    /** How many requests wait for one. */
    int getWaiting();
}
