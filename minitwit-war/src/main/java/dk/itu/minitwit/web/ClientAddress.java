package dk.itu.minitwit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Proxies of our own say for whom they ask in {@code X-Forwarded-For}; from anybody else that
 * header counts for nothing, since anybody can write it.
 */
@ApplicationScoped
public class ClientAddress {

    private static final String[] NONE = {};

    /**
     * The IP addresses or host names of our own proxies, divided by commas: where containers are started anew, addresses
     * change and names stay. An array, since Payara makes no optional collection.
     */
    @Inject
    @ConfigProperty(name = "minitwit.trusted-proxies")
    Optional<String[]> proxies;

    /** An IP address. */
    String of(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        String peer = request.getRemoteAddr();
        if (forwarded == null || !isProxy(peer)) {
            return peer;
        }
        // The last one is what our proxy saw; those before it are hearsay.
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
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
