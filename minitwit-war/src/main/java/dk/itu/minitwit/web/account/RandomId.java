package dk.itu.minitwit.web.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secret ids for cookies: 192 bits. */
final class RandomId {

    private static final int BYTES = 24;
    /** In characters: base64 without padding. */
    static final int LENGTH = BYTES * 4 / 3;

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    static String next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
