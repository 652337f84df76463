package dk.itu.minitwit.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./minitwit test} installs the library. */
class LibsodiumTest {

    private static final byte[] SALT = "sixteen of salt.".getBytes(StandardCharsets.US_ASCII);

    private final Libsodium libsodium = Libsodium.load().orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "'', 8, 1, 16",
        "correct horse, 7168, 5, 32",
        "rødgrød 🍓, 64, 3, 33",
        "a, 19456, 2, 64",
    })
    void computes_the_same_hash_as_bouncy_castle(String password, int memoryKib, int passes, int length) {
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);
        byte[] expected = new byte[length];
        Argon2id.BouncyCastle.argon2id(expected, secret, SALT, memoryKib, passes, 1);

        byte[] hash = new byte[length];
        assertThat(libsodium.argon2id(hash, secret, SALT, memoryKib, passes, 1)).isTrue();
        assertThat(hash).isEqualTo(expected);
    }

    @Test
    void leaves_unsupported_parameters_to_java() {
        assertThat(libsodium.argon2id(new byte[32], new byte[1], SALT, 64, 1, 4))
                .isFalse();
        assertThat(libsodium.argon2id(new byte[32], new byte[1], new byte[8], 64, 1, 1))
                .isFalse();
        assertThat(libsodium.argon2id(new byte[15], new byte[1], SALT, 64, 1, 1))
                .isFalse();
        assertThat(libsodium.argon2id(new byte[32], new byte[1], SALT, 7, 1, 1)).isFalse();
        assertThat(libsodium.argon2id(new byte[32], new byte[1], SALT, 64, 0, 1))
                .isFalse();
    }

    @Test
    void libsodium_hashes_passwords() {
        assertThat(Argon2id.isNative()).isTrue();
    }
}
