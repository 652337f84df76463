package dk.itu.minitwit.server;

import java.util.List;

/**
 * The nodes of a cluster, which share their sessions.
 *
 * @param address this node's address for the other nodes
 * @param port the first port to try; several nodes on one machine use successive ports
 * @param members the addresses of all nodes, including this one
 */
public record ClusterSettings(String address, int port, List<String> members) {

    public ClusterSettings {
        members = List.copyOf(members);
    }
}
