package dk.itu.minitwit.server;

/**
 * Names and texts that server, application and command line share. They have separate class loaders and share no class
 * at run time: the compiler copies the constants.
 */
public final class SharedNames {

    /**
     * System property, {@code true} while {@code run} warms the server up: it is not ready, and nothing is measured
     * (ADR 017).
     */
    public static final String WARMING_UP = "minitwit.warming-up";

    /** System property: whether other machines can reach the HTTP port. */
    public static final String HTTP_PUBLIC = "minitwit.http.public";

    /** System property: credential of the simulator API, as USER:PASSWORD. */
    public static final String SIMULATOR_CREDENTIAL = "minitwit.simulator.credential";

    /** The default credential, published with the simulator. */
    public static final String PUBLISHED_CREDENTIAL = "simulator:super_safe!";

    /** System property: this node's address in the cluster; unset for a single node. */
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
     * Regular expression of the SQL states of an unavailable or too slow database: connection lost (08), out of disk
     * space, memory or connections (53), shutdown, termination by an operator or statement timeout (57), lock timeout
     * (55P03): https://www.postgresql.org/docs/17/errcodes-appendix.html.
     */
    public static final String DATABASE_UNAVAILABLE = "(08|53|57)...|55P03";

    private SharedNames() {}
}
