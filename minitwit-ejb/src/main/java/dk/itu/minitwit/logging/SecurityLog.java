package dk.itu.minitwit.logging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Logs each security event of an account as one line; in JSON with fields of the Elastic Common Schema. A line has no
 * name and no secret, and only the network of an address: the first 24 bits of IPv4, 48 of IPv6.
 */
public final class SecurityLog {

    private static final Logger LOG = System.getLogger("dk.itu.minitwit.security");

    /** Throttled attempts are cheap and may reach thousands per second. */
    private static final LineLimit THROTTLED = new LineLimit(10);

    /** Browsers keep cookies of sessions that have ended, and anybody can make one up. */
    private static final LineLimit WITHOUT_SESSION = new LineLimit(10);

    private static final int IPV4_BYTES = 4;

    private SecurityLog() {}

    /** @param address the client's IP address */
    public static void done(String action, long userId, String address) {
        write(action, "success", null, userId, address);
    }

    /**
     * Logs a refused action.
     *
     * @param reason one word
     * @param userId the account's user, or null if the account does not exist
     */
    public static void failed(String action, String reason, Long userId, String address) {
        write(action, "failure", reason, userId, address);
    }

    /** Logs a throttled attempt; at most ten lines per second. */
    public static void slowed(String action, Long userId, String address) {
        if (THROTTLED.allows(System.nanoTime())) {
            failed(action, "slowed", userId, address);
        }
    }

    /** Logs a cookie of a session that has ended or never was, perhaps a stolen one; at most ten lines per second. */
    public static void withoutSession(String address) {
        if (WITHOUT_SESSION.allows(System.nanoTime())) {
            failed("session", "unknown", null, address);
        }
    }

    /**
     * Logs an entry of the audit log. The request's own fields have the number of the user that acts.
     *
     * @param target the number of the user, message or report, or null
     */
    public static void audited(String action, Long target, String address) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event.action", action);
        fields.put("event.outcome", "success");
        if (target != null) {
            fields.put("user.target.id", target);
        }
        fields.put("client.network", network(address));
        String what = target == null ? "" : ", target " + target;
        LOG.log(Level.INFO, "audit: " + action + what + ", from " + network(address), fields);
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
        String why = reason == null ? "" : ": " + reason;
        String user = userId == null ? "unknown user" : "user " + userId;
        // The JSON formatter reads the fields from the parameter.
        LOG.log(Level.INFO, action + ' ' + outcome + why + ", " + user + ", from " + network(address), fields);
    }

    /** In the same format as nginx. */
    static String network(String address) {
        try {
            // An IP address needs no name look-up.
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
