package dk.itu.minitwit.password;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.util.Optional;

/**
 * Argon2id by the system's <a href="https://doc.libsodium.org/password_hashing">libsodium</a>, which uses the processor's vector
 * instructions. A system may lack the library.
 */
final class Libsodium {

    /** libsodium accepts no other length. */
    private static final int SALT_BYTES = 16;

    private static final int SHORTEST_HASH = 16;
    private static final int LEAST_MEMORY_KIB = 8;
    private static final int ARGON2ID_VERSION_13 = 2;

    private final Functions functions;

    private Libsodium(Functions functions) {
        this.functions = functions;
    }

    /** @return nothing where the library, or JNA's own for this system, cannot be loaded */
    static Optional<Libsodium> load() {
        try {
            Functions functions = Native.load("sodium", Functions.class);
            return functions.sodium_init() < 0 ? Optional.empty() : Optional.of(new Libsodium(functions));
        } catch (LinkageError none) {
            return Optional.empty();
        }
    }

    /**
     * Fills a hash.
     *
     * @return false when the library does not support the parameters, or has no memory for them
     */
    boolean argon2id(byte[] hash, byte[] password, byte[] salt, int memoryKib, int passes, int lanes) {
        return lanes == 1
                && salt.length == SALT_BYTES
                && hash.length >= SHORTEST_HASH
                && memoryKib >= LEAST_MEMORY_KIB
                && functions.crypto_pwhash(
                                hash,
                                hash.length,
                                password,
                                password.length,
                                salt,
                                passes,
                                new NativeLong(memoryKib * 1024L, true),
                                ARGON2ID_VERSION_13)
                        == 0;
    }

    /** The functions by their own names; their {@code size_t} is a {@link NativeLong} on the systems that we run on. */
    interface Functions extends Library {

        /** @return less than 0 if the library cannot be used */
        int sodium_init();

        /** @return 0, or something else if there is no hash */
        int crypto_pwhash(
                byte[] out,
                long outLength,
                byte[] password,
                long passwordLength,
                byte[] salt,
                long passes,
                NativeLong memoryBytes,
                int algorithm);
    }
}
