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
 * A password is tried for an account.
 *
 * @param address where from, as an IP address
 * @param device from which the user signed in before, or null: it is judged by itself, whatever others do to the account or the address
 */
record SignInAttempt(String username, String address, String device) {

    private static final int IPV4_BYTES = 4;
    /** Whoever has one IPv6 address has as many as he likes within the same first half. */
    private static final int IPV6_NETWORK_BYTES = 8;

    boolean isFromKnownDevice() {
        return device != null;
    }

    /** The account, tried from this device, or from this address where the device is unknown. */
    String own() {
        return isFromKnownDevice()
                ? hash("device", username + '\0' + device)
                : hash("pair", username + '\0' + network());
    }

    /** The account, tried from anywhere. */
    String account() {
        return hash("account", username);
    }

    /** The address, whatever is tried from it. */
    String origin() {
        return hash("address", network());
    }

    /** A successful sign-in of the account from this address. */
    String success() {
        return hash("success", username + '\0' + network());
    }

    /** Whose failures judge it. */
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
