package dk.itu.minitwit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The trusted reverse proxies. Only their {@code X-Forwarded-For} counts, since every client can send that header. */
@ApplicationScoped
public class TrustedProxies {

    private static final String[] NONE = {};

    /** A client with one IPv6 address usually has all addresses of the same /64 network. */
    private static final int IPV6_NETWORK_BYTES = 8;

    /**
     * IP addresses or host names of the trusted proxies, separated by commas. A container's address changes with a
     * restart, its name does not. An array, since Payara does not convert optional collections.
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
        // The trusted proxy added the last address; the client may have invented the others.
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** The network of an IP address: itself, or the first half of an IPv6 address. */
    public static String networkOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A literal with a colon needs no name look-up.
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

    /** The JVM caches a name's addresses for half a minute. An unknown name matches no peer. */
    private static boolean isAddressOf(String proxy, String peer) {
        try {
            return Stream.of(InetAddress.getAllByName(proxy))
                    .anyMatch(address -> address.getHostAddress().equals(peer));
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
