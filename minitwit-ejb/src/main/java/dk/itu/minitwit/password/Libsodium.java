package dk.itu.minitwit.password;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.util.Optional;

/**
 * Argon2id by the system's <a href="https://doc.libsodium.org/password_hashing">libsodium</a>, which uses the
 * processor's vector instructions. Optional.
 */
final class Libsodium {

    /** The only salt length that libsodium accepts. */
    private static final int SALT_BYTES = 16;

    private static final int SHORTEST_HASH = 16;
    private static final int LEAST_MEMORY_KIB = 8;
    private static final int ARGON2ID_VERSION_13 = 2;

    private final Functions functions;

    private Libsodium(Functions functions) {
        this.functions = functions;
    }

    /** @return empty if libsodium or JNA's own library cannot be loaded */
    static Optional<Libsodium> load() {
        try {
            Functions functions = Native.load("sodium", Functions.class);
            return functions.sodium_init() < 0 ? Optional.empty() : Optional.of(new Libsodium(functions));
        } catch (LinkageError none) {
            return Optional.empty();
        }
    }

    /**
     * Computes a hash.
     *
     * @param hash receives the result
     * @return false if libsodium does not support the parameters or has too little memory
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

    /**
     * libsodium's functions under their own names. A {@link NativeLong} stands for {@code size_t} on all supported
     * systems.
     */
    interface Functions extends Library {

        /** @return less than 0 on failure */
        int sodium_init();

        /** @return 0 on success */
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
