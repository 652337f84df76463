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
 * An attempt to sign in or to confirm a password.
 *
 * @param address the client's IP address
 * @param device the id of a known device, or null: a known device is throttled by its own failures only
 */
record SignInAttempt(String username, String address, String device) {

    private static final int IPV4_BYTES = 4;
    /** A client with one IPv6 address usually has all addresses of the same /64 network. */
    private static final int IPV6_NETWORK_BYTES = 8;

    boolean isFromKnownDevice() {
        return device != null;
    }

    /** Subject for the account on this device, or from this network if the device is unknown. */
    String own() {
        return isFromKnownDevice()
                ? hash("device", username + '\0' + device)
                : hash("pair", username + '\0' + network());
    }

    /** Subject for the account from any network. */
    String account() {
        return hash("account", username);
    }

    /** Subject for the network, whatever the account. */
    String origin() {
        return hash("address", network());
    }

    /** Subject for a successful sign-in of the account from this network. */
    String success() {
        return hash("success", username + '\0' + network());
    }

    /** The subjects whose failures limit the attempt. */
    List<String> subjects() {
        return isFromKnownDevice() ? List.of(own()) : List.of(own(), account(), origin());
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
