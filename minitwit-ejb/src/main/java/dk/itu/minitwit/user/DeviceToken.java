package dk.itu.minitwit.user;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Proves an earlier sign-in of a user from a device: a random id and its {@link Signature} (ADR 037). */
final class DeviceToken {

    private static final String PURPOSE = "device";
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DeviceToken() {}

    static String issue(User user) {
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return id + "." + Signature.of(user, PURPOSE, id);
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
        return Optional.of(id).filter(signed -> Signature.isRight(token.substring(dot + 1), user, PURPOSE, signed));
    }
}
