package dk.itu.minitwit.server;

import java.util.List;

/**
 * The nodes that share their sessions.
 *
 * @param address of this machine, on which this node listens for the others
 * @param port the first that it may listen on; on one machine each node takes another
 * @param members the addresses of all nodes that may be there, this one's too
 */
public record ClusterSettings(String address, int port, List<String> members) {}
