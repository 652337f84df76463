package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A new password of a user.
 *
 * @param isGenerated whether the operator has to be told
 */
record Password(String text, boolean isGenerated) {

    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 1000;
    /** Decoding replaces every invalid byte by it. */
    private static final String UNREADABLE = "\uFFFD";

    /** Without letters and digits that look alike: five bits each. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;

    /** OWASP's number of rounds for HMAC-SHA-512. */
    private static final int ROUNDS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A random password of 100 bits. */
    static Password generated() {
        String text = IntStream.range(0, GROUPS)
                .mapToObj(group -> RANDOM.ints(GROUP_LENGTH, 0, ALPHABET.length())
                        .mapToObj(i -> ALPHABET.substring(i, i + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
        return new Password(text, true);
    }

    /**
     * The first line of the input.
     *
     * @throws CommandFailure if the password is too short, too long or unreadable
     */
    static Password read(InputStream input) {
        String line = firstLine(input);
        int length = line.codePointCount(0, line.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH || line.isBlank() || line.contains(UNREADABLE)) {
            throw new CommandFailure("The password on standard input must be one line of " + MIN_LENGTH + " to "
                    + MAX_LENGTH + " characters in UTF-8.");
        }
        return new Password(line, false);
    }

    /** The first line; empty if there is none. */
    static String firstLine(InputStream input) {
        try {
            String line = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException failure) {
            throw new CommandFailure("Cannot read standard input: " + failure.getMessage(), failure);
        }
    }

    /**
     * A hash that the server accepts and replaces by one of its own kind at the first sign-in. PBKDF2 is in Java; Argon2
     * would need the server's libraries.
     */
    String hash() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return hash(HexFormat.of().formatHex(salt));
    }

    private String hash(String salt) {
        try {
            PBEKeySpec key = new PBEKeySpec(
                    normalized().toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, HASH_BITS);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
            return "pbkdf2:sha512:" + ROUNDS + "$" + salt + "$" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has PBKDF2", impossible);
        }
    }

    /** For the operator: a line with the generated password; empty for one that the operator gave. */
    String told() {
        return isGenerated ? System.lineSeparator() + "Password: " + text : "";
    }

    /** The server's form (RFC 8265), so that keyboards may differ. */
    private String normalized() {
        return Normalizer.normalize(text.replaceAll("\\p{Zs}", " "), Normalizer.Form.NFC);
    }

    /** Never printed by accident. */
    @Override
    public String toString() {
        return "Password";
    }
}
