package dk.itu.minitwit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Proxies of our own. They say for whom they ask in {@code X-Forwarded-For}; from anybody else that header counts for nothing, since
 * anybody can write it.
 */
@ApplicationScoped
public class TrustedProxies {

    private static final String[] NONE = {};

    /** One IPv6 address is as good as all in the same first half. */
    private static final int IPV6_NETWORK_BYTES = 8;

    /**
     * The IP addresses or host names of our own proxies, divided by commas: where containers are started anew, addresses
     * change and names stay. An array, since Payara makes no optional collection.
     */
    @Inject
    @ConfigProperty(name = "minitwit.trusted-proxies")
    Optional<String[]> proxies;

    /**
     * The IP address of a request's client.
     *
     * @param peer the address that the connection comes from
     * @param forwarded the header {@code X-Forwarded-For}, or null
     */
    public String clientOf(String peer, String forwarded) {
        if (forwarded == null || !isProxy(peer)) {
            return peer;
        }
        // The last one is what our proxy saw; those before it are hearsay.
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** The network of an IP address: itself, or the first half of an IPv6 address. */
    public static String networkOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // With a colon, no name is looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            byte[] network = Arrays.copyOf(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES), 2 * IPV6_NETWORK_BYTES);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private boolean isProxy(String peer) {
        return Stream.of(proxies.orElse(NONE))
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .anyMatch(proxy -> isAddressOf(proxy, peer));
    }

    /** Java remembers for half a minute what a name stands for. A name that nobody knows is nobody's. */
    private static boolean isAddressOf(String proxy, String peer) {
        try {
            return Stream.of(InetAddress.getAllByName(proxy))
                    .anyMatch(address -> address.getHostAddress().equals(peer));
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
