package dk.itu.minitwit.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected hashes come from Argon2's reference implementation in C. */
class Argon2idTest {

    private static final String REFERENCE =
            "$argon2id$v=19$m=7168,t=5,p=1$bWluaXR3aXQtc2FsdC0wMQ$guVF1CdY+Mj4hgMMFiiE07tt2mRqfs3R79M+/yWbEZM";
    /** Created by an earlier version. */
    private static final String OTHER =
            "$argon2id$v=19$m=19456,t=2,p=1$bWluaXR3aXQtc2FsdC0wMQ$8YxsBGMjDrpvSTwYf6rIWDhVj19N1SJSjT1xf0Xdv/w";

    private static final String WEAKER = "$argon2id$v=19$m=4096,t=3,p=4$c2FsdHNhbHQ$zIU9iyKTgy66NUkTGTYVeQ";

    @Test
    void hashes_with_7_MiB_five_passes_one_lane_16_bytes_of_salt_and_32_of_hash() {
        assertThat(Argon2id.hash("correct horse"))
                .matches("\\$argon2id\\$v=19\\$m=7168,t=5,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void verifies_its_own_hash_of_the_same_password_only() {
        String stored = Argon2id.hash("rødgrød 🍓");

        assertThat(Argon2id.matches("rødgrød 🍓", stored)).isTrue();
        assertThat(Argon2id.matches("rodgrod 🍓", stored)).isFalse();
        assertThat(Argon2id.matches("", stored)).isFalse();
    }

    @Test
    void salts_every_hash() {
        assertThat(Argon2id.hash("same")).isNotEqualTo(Argon2id.hash("same"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "\"correct horse\" " + REFERENCE,
                "\"correct horse\" " + OTHER,
                "\"smørrebrød 🥪\" $argon2id$v=19$m=19456,t=2,p=1$bWluaXR3aXQtc2FsdC0wMg$eWepmfpjLVQQjR4NrRiDqsCL1hCdSL1diUSsxTBJGtY",
                "\"older and weaker\" " + WEAKER,
                "\"\" $argon2id$v=19$m=64,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ$8rR9U7FC+6pl7wifRJO8D5EuO+XvR2de0zBU+w3lac4",
            })
    void verifies_hashes_of_the_reference_implementation(String password, String stored) {
        assertThat(Argon2id.matches(password, stored)).isTrue();
        assertThat(Argon2id.matches(password + " ", stored)).isFalse();
    }

    @Test
    void takes_one_changed_character_of_the_stored_hash_for_another() {
        assertThat(Argon2id.matches("correct horse", REFERENCE.replace("guVF", "guVt")))
                .isFalse();
        assertThat(Argon2id.matches("correct horse", REFERENCE.replace("wMQ$", "wMg$")))
                .isFalse();
    }

    /** Concurrent hashes share a pool of reused memory. */
    @Test
    void is_right_whatever_was_hashed_before_and_beside() {
        List<Boolean> verified = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> i % 3 == 0 ? Argon2id.matches("older and weaker", WEAKER) : verifies(i % 3 == 1))
                .toList();

        assertThat(verified)
                .isEqualTo(IntStream.range(0, 24).mapToObj(i -> i % 3 != 2).toList());
    }

    private static boolean verifies(boolean right) {
        return Argon2id.matches(right ? "correct horse" : "Correct horse", REFERENCE);
    }

    @Test
    void recognises_its_own_hashes_and_hashes_of_the_current_strength() {
        assertThat(Argon2id.isOwn(REFERENCE)).isTrue();
        assertThat(Argon2id.isOwn(WEAKER)).isTrue();
        assertThat(Argon2id.isOwn("pbkdf2:sha256:50000$a$00")).isFalse();
        assertThat(Argon2id.isOwn("$argon2i$v=19$m=1024,t=2,p=1$bWlu$9Qa6")).isFalse();

        assertThat(Argon2id.isCurrent(REFERENCE)).isTrue();
        assertThat(Argon2id.isCurrent(Argon2id.hash("x"))).isTrue();
        assertThat(Argon2id.isCurrent(OTHER)).isFalse();
        assertThat(Argon2id.isCurrent(WEAKER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$argon2id$",
                "plain text",
                // Other variants and versions
                "$argon2i$v=19$m=1024,t=2,p=1$bWluaXR3aXQtc2FsdC0wMw$9Qa67yB7lCE+tUpgOv+MO3mUvsv0uY0V4aqIzDbNzcw",
                "$argon2id$v=16$m=1024,t=2,p=1$bWluaXR3aXQtc2FsdC0wNA$SG2idGTNZo8WfwpaHHDxBUKm+kDhbskU73ZKe6ILZj0",
                "$argon2id$m=64,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ$R68D2U85hWUPwkPODTJWZ+i2D07/dEJ2U2Nc2QrOdg4",
                // Truncated or with trailing characters
                "$argon2id$v=19$m=64,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ$",
                "$argon2id$v=19$m=64,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ",
                "$argon2id$v=19$m=64,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ$R68D2U85hWUPwkPODTJWZ+i2D07/dEJ2U2Nc2QrOdg4\n",
                "$argon2id$v=19$m=64,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ$R68D2U85hWUPwkPODTJWZ+i2D07/dEJ2U2Nc2QrOdg4$x",
                // Not base64
                "$argon2id$v=19$m=64,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ$R68D2U85hWUPwkPODTJWZ_i2D07/dEJ2U2Nc2QrOdg4",
                "$argon2id$v=19$m=64,t=1,p=1$bWlu_XR3aXQtc2FsdC0wNQ$R68D2U85hWUPwkPODTJWZ+i2D07/dEJ2U2Nc2QrOdg4",
                "$argon2id$v=19$m=64,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ$R68D2",
                "$argon2id$v=19$m=64,t=1,p=1$bWlua$R68D2U85hWUPwkPODTJWZ+i2D07/dEJ2U2Nc2QrOdg4",
                // Invalid parameters or sizes
                "$argon2id$v=19$m=0,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ$R68D2U85hWUPwkPODTJWZ+i2D07/dEJ2U2Nc2QrOdg4",
                "$argon2id$v=19$m=64,t=0,p=1$bWluaXR3aXQtc2FsdC0wNQ$R68D2U85hWUPwkPODTJWZ+i2D07/dEJ2U2Nc2QrOdg4",
                "$argon2id$v=19$m=64,t=1,p=0$bWluaXR3aXQtc2FsdC0wNQ$R68D2U85hWUPwkPODTJWZ+i2D07/dEJ2U2Nc2QrOdg4",
                "$argon2id$v=19$m=64,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ$R68",
                "$argon2id$v=19$m=99999999999,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ$R68D2U85hWUPwkPODTJWZ+i2D07/dEJ2U2Nc2QrOdg4",
            })
    void takes_nothing_for_a_foreign_or_garbled_hash_and_does_not_fail(String stored) {
        assertThat(Argon2id.matches("small", stored)).isFalse();
    }
}
