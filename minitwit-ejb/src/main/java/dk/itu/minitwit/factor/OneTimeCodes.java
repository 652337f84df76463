package dk.itu.minitwit.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of six digits that change every 30 seconds, as all authenticator programs make them (RFC 6238). */
public final class OneTimeCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = GENERATOR.getTimeStep().toSeconds();
    /** RFC 4226 asks for 160 bits. */
    private static final int SECRET_BYTES = 20;

    private static final String ISSUER = "MiniTwit";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCodes() {}

    public static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The code of a time, with leading zeros. */
    public static String at(Instant time, byte[] secret) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, GENERATOR.getAlgorithm()), time);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The time step of a code: the present one, or the one before or after, since clocks differ.
     *
     * @param code as typed
     * @return empty for a wrong code
     */
    public static OptionalLong step(String code, byte[] secret, Instant now) {
        long present = now.getEpochSecond() / STEP;
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> at(Instant.ofEpochSecond(step * STEP), secret).equals(code))
                .findFirst();
    }

    /** What the QR code says to an authenticator program. */
    public static String address(String username, byte[] secret) {
        String label = URLEncoder.encode(ISSUER + ":" + username, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + Base32.encode(secret) + "&issuer=" + ISSUER;
    }
}
