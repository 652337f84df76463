package dk.itu.minitwit.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 7 MiB of memory, five passes and one lane: of the equally strong parameters in the OWASP Password
 * Storage Cheat Sheet the set with the least cache usage. The PHC string format records the parameters, so old hashes
 * stay verifiable after a change.
 */
final class Argon2id {

    private static final int MEMORY_KIB = 7 * 1024;
    /** The most memory of a stored hash: the heap is small. */
    private static final int MAX_MEMORY_KIB = 64 * 1024;

    private static final int PASSES = 5;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final String PREFIX = "$argon2id$";
    private static final String CURRENT = PREFIX + "v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([\\w+/]+)\\$([\\w+/]+)");

    /** Concurrent hashes: one per core, and no more than fit into a quarter of the heap at 7 MiB each. */
    static final int AT_ONCE = Math.max(1, (int) Math.min(
            Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / 4 / (MEMORY_KIB * 1024L)));

    private static final Optional<Libsodium> LIBSODIUM = Libsodium.load();

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TO_BASE64 = Base64.getEncoder().withoutPadding();
    private static final Base64.Decoder FROM_BASE64 = Base64.getDecoder();

    private Argon2id() {}

    /** Whether libsodium is used. It takes half the time and needs no warm-up. */
    static boolean isNative() {
        return LIBSODIUM.isPresent();
    }

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        return CURRENT + TO_BASE64.encodeToString(salt) + "$" + TO_BASE64.encodeToString(hash);
    }

    static boolean isOwn(String stored) {
        return stored.startsWith(PREFIX);
    }

    static boolean isCurrent(String stored) {
        return stored.startsWith(CURRENT);
    }

    static boolean matches(String password, String stored) {
        Matcher phc = PHC.matcher(stored);
        try {
            return phc.matches() && matches(password, phc);
        } catch (IllegalArgumentException | IllegalStateException garbled) {
            return false;
        }
    }

    private static boolean matches(String password, Matcher phc) {
        if (Integer.parseInt(phc.group(1)) > MAX_MEMORY_KIB) {
            throw new IllegalArgumentException("memory");
        }
        byte[] expected = FROM_BASE64.decode(phc.group(5));
        byte[] actual = compute(
                password,
                FROM_BASE64.decode(phc.group(4)),
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] compute(String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[length];
        if (LIBSODIUM.isEmpty() || !LIBSODIUM.get().argon2id(hash, secret, salt, memoryKib, passes, lanes)) {
            BouncyCastle.argon2id(hash, secret, salt, memoryKib, passes, lanes);
        }
        return hash;
    }

    /** Java implementation for systems without libsodium and for parameters that libsodium does not support. */
    static final class BouncyCastle {

        /**
         * Reused memory of all concurrent hashes: otherwise 7 MiB of garbage per hash would cost more than the hash
         * itself.
         */
        private static final BlockPool MEMORY =
                new FixedBlockPool(AT_ONCE * Argon2BytesGenerator.getBlockCount(MEMORY_KIB, LANES));

        private BouncyCastle() {}

        /** @throws RuntimeException if the parameters are invalid */
        static void argon2id(byte[] hash, byte[] password, byte[] salt, int memoryKib, int passes, int lanes) {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .withBlockPool(MEMORY)
                    .build());
            generator.generateBytes(password, hash);
        }
    }
}
