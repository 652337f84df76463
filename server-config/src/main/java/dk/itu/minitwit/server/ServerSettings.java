package dk.itu.minitwit.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a server is started with.
 *
 * @param instance the folder for what the server writes; emptied at each start
 * @param address where it listens, as a host name or an IP address
 * @param cluster none when this is the only node
 */
public record ServerSettings(Path instance, String address, int port, Optional<ClusterSettings> cluster) {}
