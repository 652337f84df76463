package dk.itu.minitwit.user;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves an earlier sign-in of a user from a device: a random id and its signature. The key is the stored password
 * hash, so a new password or signing out everywhere invalidates the tokens of all devices (ADR 037).
 */
final class DeviceToken {

    private static final String MAC = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TO_BASE64 = Base64.getUrlEncoder().withoutPadding();

    private DeviceToken() {}

    static String issue(User user) {
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        String id = TO_BASE64.encodeToString(random);
        return id + "." + signature(id, user);
    }

    /**
     * The device's id; empty if the token is not this user's.
     *
     * @param token an issued token, any other text, or null
     */
    static Optional<String> device(String token, User user) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String id = token.substring(0, dot);
        return Optional.of(id)
                .filter(signed ->
                        MessageDigest.isEqual(bytes(signature(signed, user)), bytes(token.substring(dot + 1))));
    }

    private static String signature(String id, User user) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(bytes(user.passwordHash()), MAC));
            return TO_BASE64.encodeToString(mac.doFinal(bytes("device " + user.sessionGeneration() + " " + id)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
