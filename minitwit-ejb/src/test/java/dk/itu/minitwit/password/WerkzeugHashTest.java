package dk.itu.minitwit.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected hashes come from Python's hashlib and hmac, as in Werkzeug. */
class WerkzeugHashTest {

    private static final String PASSWORD = "correct horse";
    private static final String NON_ASCII = "rødgrød med fløde 🍓";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pbkdf2:sha256:50000$Xa3kP9wQ$cf10c72062168e06a4d62d5e73540f8734b0c23fb947c053f7bd0a28248f0ed2",
                "pbkdf2:sha256:260000$mQ7cVb2LkT0yZs1e$036d104bb40d98fa66d108d2ca67e297e690f8c0f759c0efc1d831179413f2b1",
                "pbkdf2:sha512:1000$Xa3kP9wQ$7e0161ad812da6f23b67b08105194161debb26c458eee0180e2526dd8afa7058"
                        + "47481e3c6e455b3da442f645fc8a79ee1159a8512f522beaf2932496577c6593",
                "pbkdf2:sha1:1000$Xa3kP9wQ$ce74e86eb19d1fc29e9848214e1063ed5c02d01c",
                "sha1$hT4nB8vE$8bf4f8a43962babf5d61f692a5a9be49485513c1",
            })
    void verifies_the_password_and_no_other(String stored) {
        assertThat(WerkzeugHash.matches(PASSWORD, stored)).isTrue();
        assertThat(WerkzeugHash.matches("Correct horse", stored)).isFalse();
        assertThat(WerkzeugHash.matches(PASSWORD + " ", stored)).isFalse();
        assertThat(WerkzeugHash.matches("x", stored)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pbkdf2:sha256:50000$Xa3kP9wQ$731e80e312367f386deebe3f72a8489e96352e7c7139463b52dde549aadbc88b",
                "sha1$hT4nB8vE$ce8fbae9b209adc8ead72f2351437e8663a81ca1",
            })
    void reads_passwords_as_UTF_8(String stored) {
        assertThat(WerkzeugHash.matches(NON_ASCII, stored)).isTrue();
        assertThat(WerkzeugHash.matches("rodgrod med flode ?", stored)).isFalse();
    }

    @Test
    void counts_the_salt_and_the_rounds() {
        String stored = "pbkdf2:sha256:50000$Xa3kP9wQ$cf10c72062168e06a4d62d5e73540f8734b0c23fb947c053f7bd0a28248f0ed2";

        assertThat(WerkzeugHash.matches(PASSWORD, stored.replace("Xa3k", "Xa3l")))
                .isFalse();
        assertThat(WerkzeugHash.matches(PASSWORD, stored.replace("50000", "50001")))
                .isFalse();
        assertThat(WerkzeugHash.matches(PASSWORD, stored.replace("$cf10", "$cf11")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "correct horse",
                "sha1$hT4nB8vE$",
                "sha1$$8bf4f8a43962babf5d61f692a5a9be49485513c1",
                "sha1$hT4nB8vE$8bf4f8a43962babf5d61f692a5a9be49485513",
                "sha1$hT4nB8vE$8bf4f8a43962babf5d61f692a5a9be49485513c1\n",
                "sha256$hT4nB8vE$8bf4f8a43962babf5d61f692a5a9be49485513c1",
                "pbkdf2:sha256:50000$Xa3kP9wQ$",
                "pbkdf2:sha256:50000$Xa3kP9wQ$cf1",
                "pbkdf2:sha256:50000$Xa3kP9wQ$zz",
                "pbkdf2:sha256:50000$$cf10",
                "pbkdf2:sha256:$Xa3kP9wQ$cf10",
                "pbkdf2:sha256:-1$Xa3kP9wQ$cf10",
                "pbkdf2:sha256:0$Xa3kP9wQ$cf10",
                "pbkdf2:sha256:99999999999$Xa3kP9wQ$cf10",
                "pbkdf2:md5:1000$Xa3kP9wQ$cf10",
                "pbkdf2:sha3:1000$Xa3kP9wQ$cf10",
                "scrypt:32768:8:1$Xa3kP9wQ$cf10",
                "$argon2id$v=19$m=64,t=1,p=1$bWluaXR3aXQtc2FsdC0wNQ$R68D2U85hWUPwkPODTJWZ+i2D07/dEJ2U2Nc2QrOdg4",
            })
    void takes_nothing_for_a_foreign_or_garbled_hash_and_does_not_fail(String stored) {
        assertThat(WerkzeugHash.matches(PASSWORD, stored)).isFalse();
    }

    @Test
    void takes_no_empty_password_for_another() {
        assertThat(
                        WerkzeugHash.matches(
                                "",
                                "pbkdf2:sha256:50000$Xa3kP9wQ$cf10c72062168e06a4d62d5e73540f8734b0c23fb947c053f7bd0a28248f0ed2"))
                .isFalse();
        assertThat(WerkzeugHash.matches("", "sha1$hT4nB8vE$8bf4f8a43962babf5d61f692a5a9be49485513c1"))
                .isFalse();
    }
}
