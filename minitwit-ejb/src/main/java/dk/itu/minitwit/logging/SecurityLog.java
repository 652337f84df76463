package dk.itu.minitwit.logging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Logs one line for each security event of an account, in JSON with fields of the Elastic Common Schema. A line has no name and no secret,
 * and of an address its network only: the first 24 bits of IPv4, 48 of IPv6.
 */
public final class SecurityLog {

    private static final Logger LOG = System.getLogger("dk.itu.minitwit.security");

    /** Throttled attempts cost next to nothing, and may be thousands a second. */
    private static final LineLimit SLOWED = new LineLimit(10);

    private static final int IPV4_BYTES = 4;

    private SecurityLog() {}

    /** @param address the client's IP address */
    public static void done(String action, long userId, String address) {
        write(action, "success", null, userId, address);
    }

    /**
     * Something was refused.
     *
     * @param reason one word
     * @param userId the account's user, or null when there is no such account
     */
    public static void failed(String action, String reason, Long userId, String address) {
        write(action, "failure", reason, userId, address);
    }

    /** An attempt was throttled after too many failures. At most ten lines a second. */
    public static void slowed(String action, Long userId, String address) {
        if (SLOWED.allows(System.nanoTime())) {
            failed(action, "slowed", userId, address);
        }
    }

    private static void write(String action, String outcome, String reason, Long userId, String address) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event.action", action);
        fields.put("event.outcome", outcome);
        if (reason != null) {
            fields.put("event.reason", reason);
        }
        if (userId != null) {
            fields.put("user.id", userId);
        }
        fields.put("client.network", network(address));
        StringBuilder message = new StringBuilder(action).append(' ').append(outcome);
        if (reason != null) {
            message.append(": ").append(reason);
        }
        message.append(userId == null ? ", nobody" : ", user " + userId);
        // The formatter of JSON finds the fields as the parameter.
        LOG.log(Level.INFO, message.append(", from ").append(network(address)).toString(), fields);
    }

    /** As nginx writes it. */
    static String network(String address) {
        try {
            // Looks no name up.
            if (!address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?")) {
                return "unknown";
            }
            ByteBuffer bytes = ByteBuffer.wrap(InetAddress.getByName(address).getAddress());
            return bytes.capacity() == IPV4_BYTES
                    ? String.format("%d.%d.%d.0/24", bytes.get() & 255, bytes.get() & 255, bytes.get() & 255)
                    : String.format("%x:%x:%x::/48", bytes.getShort(), bytes.getShort(), bytes.getShort());
        } catch (UnknownHostException notAnAddress) {
            return "unknown";
        }
    }
}
