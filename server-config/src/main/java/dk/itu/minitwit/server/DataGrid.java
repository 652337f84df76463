package dk.itu.minitwit.server;

import com.hazelcast.core.HazelcastInstance;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The data grid: a replicated map that all nodes share and that survives the loss of a node (ADR 023). */
final class DataGrid {

    /** The same as in cluster.yaml. */
    private static final String MAP = "minitwit.sessions";

    private DataGrid() {}

    /** Sets the variables of {@code cluster.yaml}. */
    static void configure(ClusterSettings cluster) {
        System.setProperty(SharedNames.CLUSTER_ADDRESS, cluster.address());
        System.setProperty("minitwit.cluster.port", Integer.toString(cluster.port()));
        System.setProperty("minitwit.cluster.members", String.join(",", cluster.members()));
    }

    /**
     * Binds the sessions' map for the application. If the application created the map itself, the end of the
     * application on one node would destroy the map on all nodes.
     *
     * @throws ServerFailure if this node has no grid
     */
    static void publish() throws ServerFailure {
        try {
            InitialContext names = new InitialContext();
            HazelcastInstance grid = (HazelcastInstance) names.lookup("payara/Hazelcast");
            names.bind(SharedNames.SESSIONS, grid.getMap(MAP));
        } catch (NamingException failure) {
            throw new ServerFailure("Cannot share the sessions of the nodes: " + failure, failure);
        }
    }
}
