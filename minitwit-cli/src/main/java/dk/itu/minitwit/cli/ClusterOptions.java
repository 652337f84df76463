package dk.itu.minitwit.cli;

import dk.itu.minitwit.server.ClusterSettings;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options for the other nodes of a cluster. */
class ClusterOptions {

    private static final String MEMBERS = "MINITWIT_CLUSTER";
    private static final String PORT = "MINITWIT_CLUSTER_PORT";
    private static final String DEFAULT_PORT = "6900";
    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--cluster",
            paramLabel = "ADDRESSES",
            description =
                    "Addresses of all nodes that share their sessions, separated by commas, or a name that resolves to them."
                            + " They include this machine's address. The nodes trust every client that reaches their ports."
                            + " Default: no cluster.")
    String members;

    @Option(
            names = "--cluster-port",
            paramLabel = "N",
            description = "Port of this node for the other nodes (default: " + DEFAULT_PORT
                    + ", or one of the nine after it with several nodes on this machine).")
    String port;

    private final Map<String, String> environment;

    ClusterOptions() {
        this(System.getenv());
    }

    ClusterOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws CommandFailure if a name does not resolve, or no address belongs to this machine */
    Optional<ClusterSettings> settings() {
        String named = members == null ? environment.getOrDefault(MEMBERS, "") : members;
        if (named.isBlank()) {
            return Optional.empty();
        }
        List<InetAddress> addresses = Stream.of(named.split(","))
                .flatMap(name -> resolve(name.strip()))
                .distinct()
                .toList();
        InetAddress own = addresses.stream()
                .filter(ClusterOptions::isOurs)
                .findFirst()
                .orElseThrow(() -> new CommandFailure("None of the addresses of " + named
                        + " belongs to this machine: --cluster must include its address."));
        return Optional.of(new ClusterSettings(
                own.getHostAddress(),
                portNumber(),
                addresses.stream().map(InetAddress::getHostAddress).toList()));
    }

    private static Stream<InetAddress> resolve(String name) {
        try {
            return Stream.of(InetAddress.getAllByName(name)).filter(Inet4Address.class::isInstance);
        } catch (UnknownHostException unknown) {
            throw new CommandFailure(
                    "The name " + name + " does not resolve: --cluster takes addresses, or names of addresses.",
                    unknown);
        }
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    private int portNumber() {
        String given = port == null ? environment.getOrDefault(PORT, DEFAULT_PORT) : port;
        int number;
        try {
            number = Integer.parseInt(given.strip());
        } catch (NumberFormatException none) {
            number = 0;
        }
        if (number < 1 || number > MAX_PORT) {
            throw new CommandFailure("--cluster-port takes a number from 1 to " + MAX_PORT + ".");
        }
        return number;
    }
}
