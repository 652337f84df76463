package dk.itu.minitwit.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "12345679!", "        !", "🍓🍓🍓🍓🍓🍓🍓🍓", "rødgrød med fløde"})
    void accepts_long_and_rare_passwords(String password) {
        assertThatCode(() -> PasswordPolicy.validate(password)).doesNotThrowAnyException();
        assertThat(PasswordPolicy.isWeak(password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p", "1234567", "🍓🍓🍓🍓"})
    void refuses_short_passwords(String password) {
        assertRefused(password, "The password must have at least 8 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"        ", "\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B"})
    void refuses_invisible_text(String password) {
        assertRefused(password, "The password must have a visible character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "PASSWORD1", "iLoveYou", "football1"})
    void refuses_common_passwords_in_any_case(String password) {
        assertRefused(password, "This password is too common: choose another");
    }

    /** Decoding maps every invalid byte of a form to the same character. */
    @ParameterizedTest
    @ValueSource(strings = {"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", "battery \uD800 staple"})
    void refuses_unreadable_characters(String password) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> PasswordPolicy.validate(password))
                .withMessage("The password contains a character that cannot be read");
    }

    private static void assertRefused(String password, String message) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> PasswordPolicy.validate(password))
                .withMessage(message)
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.INVALID))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("password"));
        assertThat(PasswordPolicy.isWeak(password)).isTrue();
    }
}
