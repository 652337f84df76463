package dk.itu.minitwit.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes for a user whose device is lost. Each has 80 random bits, so that a plain hash cannot be searched. */
public final class RecoveryCodes {

    private static final int CODES = 10;
    private static final int BYTES = 10;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Ten codes in groups of four characters. */
    public static List<String> next() {
        return Stream.generate(RecoveryCodes::code).limit(CODES).toList();
    }

    private static String code() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base32.encode(random).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** The stored form, whatever spaces, hyphens and capitals a user types. */
    public static String hash(String code) {
        try {
            String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
