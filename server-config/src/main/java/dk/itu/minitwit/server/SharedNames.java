package dk.itu.minitwit.server;

/**
 * The texts by which the server, the application and the command line find each other. They are in class loaders of their
 * own and share no class at run time: the compiler copies these constants.
 */
public final class SharedNames {

    /** System property, {@code true} while {@code run} sends requests to warm up: not ready, and nothing is measured (ADR 017). */
    public static final String WARMING_UP = "minitwit.warming-up";

    /** System property: whether other machines reach the HTTP port. */
    public static final String HTTP_PUBLIC = "minitwit.http.public";

    /** System property: what the simulator API asks for, as USER:PASSWORD. */
    public static final String SIMULATOR_CREDENTIAL = "minitwit.simulator.credential";

    /** The default of it, which is published with the simulator. */
    public static final String PUBLISHED_CREDENTIAL = "simulator:super_safe!";

    /** System property: this node's address in the cluster; not set for the only node. */
    public static final String CLUSTER_ADDRESS = "minitwit.cluster.address";

    /** JNDI name of the cluster's map of sessions. */
    public static final String SESSIONS = "minitwit/sessions";

    /** JMX domain and key of all MBeans; metrics.xml names some. */
    static final String MBEANS = "dk.itu.minitwit:type=";

    /** MBean of the application: the slots for password hashing. */
    public static final String HASHING = MBEANS + "Hashing";

    /** Logger whose filter supplies the fields of the current request. */
    public static final String REQUEST_LOGGER = "dk.itu.minitwit.request";

    /**
     * Regular expression of the SQL states that say that the database is away or too late: connection lost (08), no room,
     * memory or connections left (53), shut down or taken away by an operator or a time limit (57), waiting for a lock for
     * too long (55P03): https://www.postgresql.org/docs/17/errcodes-appendix.html.
     */
    public static final String DATABASE_UNAVAILABLE = "(08|53|57)...|55P03";

    private SharedNames() {}
}
