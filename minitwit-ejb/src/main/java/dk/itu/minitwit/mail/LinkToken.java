package dk.itu.minitwit.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a link carries: the number of its user, and 256 random bits. The hash of so many bits needs to be no slow one. */
record LinkToken(long userId, String secret) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken next(long userId) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new LinkToken(userId, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** @param text of a token, any other text, or null */
    static Optional<LinkToken> parse(String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new LinkToken(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As in the link. */
    @Override
    public String toString() {
        return userId + "." + secret;
    }
}
