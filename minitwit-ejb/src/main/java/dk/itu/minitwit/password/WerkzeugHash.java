package dk.itu.minitwit.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The password formats of the original application and its successor (Python's Werkzeug): {@code
 * pbkdf2:sha256:N$salt$hex} (or another SHA) and {@code sha1$salt$hex}, an HMAC-SHA1 keyed with the salt. Only
 * verified: a sign-in replaces the hash.
 */
final class WerkzeugHash {

    private static final Pattern PBKDF2 =
            Pattern.compile("pbkdf2:sha(1|224|256|384|512):([1-9]\\d{0,7})\\$([^$]+)\\$((?:[0-9a-f]{2})+)");
    private static final Pattern SHA1 = Pattern.compile("sha1\\$([^$]+)\\$([0-9a-f]{40})");

    private WerkzeugHash() {}

    static boolean matches(String password, String stored) {
        try {
            Matcher pbkdf2 = PBKDF2.matcher(stored);
            if (pbkdf2.matches()) {
                return matchesPbkdf2(password, pbkdf2);
            }
            Matcher sha1 = SHA1.matcher(stored);
            return sha1.matches() && matchesSha1(password, sha1);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has PBKDF2 and HMAC-SHA1", impossible);
        }
    }

    private static boolean matchesPbkdf2(String password, Matcher stored) throws GeneralSecurityException {
        byte[] expected = HexFormat.of().parseHex(stored.group(4));
        byte[] salt = stored.group(3).getBytes(StandardCharsets.UTF_8);
        PBEKeySpec key =
                new PBEKeySpec(password.toCharArray(), salt, Integer.parseInt(stored.group(2)), expected.length * 8);
        byte[] actual = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA" + stored.group(1))
                .generateSecret(key)
                .getEncoded();
        return MessageDigest.isEqual(expected, actual);
    }

    private static boolean matchesSha1(String password, Matcher stored) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(stored.group(1).getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        byte[] actual = mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(HexFormat.of().parseHex(stored.group(2)), actual);
    }
}
