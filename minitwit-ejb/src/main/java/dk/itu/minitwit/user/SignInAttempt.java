package dk.itu.minitwit.user;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Somebody tries a password for an account.
 *
 * @param address where from, as an IP address
 */
public record SignInAttempt(String username, String address) {

    private static final int IPV4_BYTES = 4;
    /** Whoever has one IPv6 address has as many as he likes within the same first half. */
    private static final int IPV6_NETWORK_BYTES = 8;

    /** The account, tried from this address. */
    String pair() {
        return hash("pair", username + '\0' + network());
    }

    /** The account, tried from anywhere. */
    String account() {
        return hash("account", username);
    }

    /** The address, whatever is tried from it. */
    String origin() {
        return hash("address", network());
    }

    List<String> subjects() {
        return List.of(pair(), account(), origin());
    }

    private String network() {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return new BigInteger(1, bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES))
                    .toString();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static String hash(String kind, String value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((kind + '\0' + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
