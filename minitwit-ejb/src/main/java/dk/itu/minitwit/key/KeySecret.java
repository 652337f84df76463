package dk.itu.minitwit.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The secret of a key: a prefix that scanners of repositories know, and 256 random bits. Nobody can guess or try out those, so one round of
 * SHA-256 hides them; a slow hash, which passwords need, would take 50 ms of each request (ADR 059).
 */
final class KeySecret {

    private static final String PREFIX = "mtw_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{" + 2 * BYTES + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeySecret() {}

    static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return PREFIX + HexFormat.of().formatHex(bits);
    }

    static boolean isWellFormed(String secret) {
        return FORM.matcher(secret).matches();
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
