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

/** Which other nodes there are. */
class ClusterOptions {

    private static final String MEMBERS = "MINITWIT_CLUSTER";
    private static final String PORT = "MINITWIT_CLUSTER_PORT";
    private static final String DEFAULT_PORT = "6900";
    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--cluster",
            paramLabel = "ADDRESSES",
            description =
                    "The addresses of all nodes that share their sessions, with commas between them, or a name that"
                            + " stands for them; this machine's among them. The nodes trust whoever reaches their ports. Default: no"
                            + " others.")
    String members;

    @Option(
            names = "--cluster-port",
            paramLabel = "N",
            description = "Where they listen for each other (default: " + DEFAULT_PORT
                    + ", or one of the nine after it when there are several on this machine).")
    String port;

    private final Map<String, String> environment;

    ClusterOptions() {
        this(System.getenv());
    }

    ClusterOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws CommandFailure when there is no such name, or none of the addresses is of this machine */
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
                .orElseThrow(() -> new CommandFailure(
                        "None of the addresses of " + named + " is this machine's: --cluster has to name it too."));
        return Optional.of(new ClusterSettings(
                own.getHostAddress(),
                portNumber(),
                addresses.stream().map(InetAddress::getHostAddress).toList()));
    }

    private static Stream<InetAddress> resolve(String name) {
        try {
            return Stream.of(InetAddress.getAllByName(name)).filter(Inet4Address.class::isInstance);
        } catch (UnknownHostException unknown) {
            throw new CommandFailure("There is no " + name + ": --cluster takes addresses, or names of them.", unknown);
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
