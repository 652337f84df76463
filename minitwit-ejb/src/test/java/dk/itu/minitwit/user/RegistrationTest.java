package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    private static final String NO_USERNAME = "You have to enter a username";
    private static final String BAD_USERNAME = "The username must be at most 255 printable characters";
    private static final String BAD_EMAIL = "You have to enter a valid email address";
    private static final String NO_PASSWORD = "You have to enter a password";

    /** Outside the basic plane: two Java chars, one character. */
    private static final String STRAWBERRY = "🍓";

    @Test
    void accepts_short_and_unusual_input() {
        assertValid("a", "test@test", "1");
        assertValid("Roger Histand", "@", " ");
        assertValid("<b>\"'&amp;🍓 %2F ../..", "rødgrød@example.dk", "p\u0000");
    }

    @Test
    void tells_the_first_rule_broken_in_the_order_username_email_password() {
        assertRefused(null, null, null, NO_USERNAME);
        assertRefused("a", null, null, BAD_EMAIL);
        assertRefused("a", "a@b", null, NO_PASSWORD);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void requires_everything(String missing) {
        assertRefused(missing, "a@b", "p", NO_USERNAME);
        assertRefused("a", missing, "p", BAD_EMAIL);
        assertRefused("a", "a@b", missing, NO_PASSWORD);
    }

    @Test
    void requires_an_at_sign_in_an_email() {
        assertRefused("a", "example.com", "p", BAD_EMAIL);
    }

    @Test
    void counts_characters_and_not_Java_chars() {
        assertValid(STRAWBERRY.repeat(255), "a@b", "p");
        assertRefused(STRAWBERRY.repeat(256), "a@b", "p", BAD_USERNAME);
        assertValid("a", "@" + STRAWBERRY.repeat(254), "p");
        assertRefused("a", "@" + STRAWBERRY.repeat(255), "p", BAD_EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void refuses_names_that_no_address_can_carry(String name) {
        assertRefused(name, "a@b", "p", "The username must not be . or ..");
    }

    @Test
    void does_not_limit_the_password() {
        assertValid("a", "a@b", "p".repeat(10_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\tb", "\u007F", "\u0085", "a\uD83Cb", "\uDF53", "\uDF53\uD83C"})
    void refuses_control_characters_and_halves_of_surrogate_pairs(String text) {
        assertRefused(text, "a@b", "p", BAD_USERNAME);
        assertRefused("a", "@" + text, "p", BAD_EMAIL);
    }

    /** It would be stored as a question mark, which any user could type. */
    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\uDFFF", "secret\uD83C", "\uDF53\uD83C"})
    void refuses_a_password_with_half_a_surrogate_pair(String password) {
        assertRefused("a", "a@b", password, "The password may not contain half a surrogate pair");
    }

    @Test
    void hides_email_and_password_where_it_is_printed() {
        assertThat(new Registration("anna", "anna@example.dk", "secret")).hasToString("Registration[username=anna]");
    }

    private static void assertValid(String username, String email, String password) {
        assertThatCode(() -> new Registration(username, email, password).validate())
                .doesNotThrowAnyException();
    }

    private static void assertRefused(String username, String email, String password, String message) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> new Registration(username, email, password).validate())
                .withMessage(message)
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.INVALID);
    }
}
