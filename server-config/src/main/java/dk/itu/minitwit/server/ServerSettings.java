package dk.itu.minitwit.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings of a server's start.
 *
 * @param instance directory for the server's files; emptied at each start
 * @param address listen address, a host name or an IP address
 * @param cluster empty for a single node
 */
public record ServerSettings(Path instance, String address, int port, Optional<ClusterSettings> cluster) {}
