package dk.itu.minitwit.user;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a browser keeps for a user. The key is the stored password hash, so a new password or signing out everywhere ends what was signed.
 */
final class Signature {

    private static final String MAC = "HmacSHA256";

    private Signature() {}

    /**
     * @param purpose one word, so that no token passes for another kind
     * @param content what is signed
     */
    static String of(User user, String purpose, String content) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(bytes(user.passwordHash()), MAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(bytes(purpose + " " + user.sessionGeneration() + " " + content)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", impossible);
        }
    }

    static boolean isRight(String given, User user, String purpose, String content) {
        return MessageDigest.isEqual(bytes(of(user, purpose, content)), bytes(given));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
