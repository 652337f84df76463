package dk.itu.minitwit.server;

import com.hazelcast.core.HazelcastInstance;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The memory that several nodes share: what one has put there, the others find, and it outlives each of them (ADR 023). */
final class DataGrid {

    /** As in cluster.yaml. */
    private static final String MAP = "minitwit.sessions";

    private DataGrid() {}

    /** What {@code cluster.yaml} asks for. */
    static void configure(ClusterSettings cluster) {
        System.setProperty(SharedNames.CLUSTER_ADDRESS, cluster.address());
        System.setProperty("minitwit.cluster.port", Integer.toString(cluster.port()));
        System.setProperty("minitwit.cluster.members", String.join(",", cluster.members()));
    }

    /**
     * Gives the application the map of sessions. A map that the application took from the grid itself would be the
     * application's, and be taken away from all nodes when it ends on one.
     *
     * @throws ServerFailure when this node has no grid
     */
    static void publish() throws ServerFailure {
        try {
            InitialContext names = new InitialContext();
            HazelcastInstance grid = (HazelcastInstance) names.lookup("payara/Hazelcast");
            names.bind(SharedNames.SESSIONS, grid.getMap(MAP));
        } catch (NamingException failure) {
            throw new ServerFailure("The nodes' sessions cannot be shared: " + failure, failure);
        }
    }
}
