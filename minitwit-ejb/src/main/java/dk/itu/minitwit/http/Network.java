package dk.itu.minitwit.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network of IP addresses.
 *
 * @param bits the length of the prefix
 */
public record Network(InetAddress address, int bits) {

    /** An address, not a name, so that parsing looks nothing up. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    /**
     * @param text an address, or CIDR such as {@code 192.0.2.0/24}
     * @throws IllegalArgumentException if it is neither
     */
    public static Network parse(String text) {
        String[] parts = text.split("/", -1);
        InetAddress address = parts.length > 2 ? null : address(parts[0]).orElse(null);
        if (address != null) {
            int longest = address.getAddress().length * Byte.SIZE;
            if (parts.length == 1) {
                return new Network(address, longest);
            }
            if (BITS.matcher(parts[1]).matches() && Integer.parseInt(parts[1]) <= longest) {
                return new Network(address, Integer.parseInt(parts[1]));
            }
        }
        throw new IllegalArgumentException("Not a network such as 192.0.2.0/24 or 2001:db8::/32: " + text);
    }

    /** False for a text that is no address. */
    public boolean contains(String candidate) {
        return address(candidate)
                .filter(other -> other.getAddress().length == address.getAddress().length)
                .filter(other -> prefix(other).equals(prefix(address)))
                .isPresent();
    }

    private BigInteger prefix(InetAddress of) {
        byte[] bytes = of.getAddress();
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return ADDRESS.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
