package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Roger Histand",
                "<b>\"'&",
                "R\u00F8dgr\u00F8d",
                "\u0639\u0644\u064A",
                "\u05E9\u05DC\u05D5\u05DD",
                "\u674E",
                "\uD83C\uDF53",
                "O'Neil-J. R.",
                "\u0E19\u0E49\u0E33",
                "\u092E\u0948\u0902"
            })
    void takes_names_of_people_and_shows_them_as_they_are(String name) {
        assertThatCode(() -> NamePolicy.validate(name)).doesNotThrowAnyException();
        assertThat(NamePolicy.shown(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "200B", "200C", "200D", "200E", "200F", "202A", "202E", "2066", "2069", "2060", "FEFF", "00AD", "034F", "061C",
        "115F", "3164", "FFA0", "2800", "180E", "FE0F", "E0041", "E0101", "FFF9", "E000", "F0000", "0378", "FFFF",
        "0600", "1D173", "1D159", "13441", "0640", "27E8"
    })
    void refuses_invisible_reordering_and_unassigned_characters_and_shows_escapes(String hex) {
        String character = Character.toString(Integer.parseInt(hex, 16));
        for (String name : new String[] {character, character + "anna", "an" + character + "na", "anna" + character}) {
            assertRefused(name, "The username contains a character that is not allowed, such as an invisible one");
            assertThat(NamePolicy.shown(name)).isEqualTo(name.replace(character, "\u27E8U+" + hex + "\u27E9"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "' ',\u27E8U+0020\u27E9",
                " anna,\u27E8U+0020\u27E9anna",
                "anna ,anna\u27E8U+0020\u27E9",
                "anna  ek,anna \u27E8U+0020\u27E9ek",
                "anna\u00A0ek,anna\u27E8U+00A0\u27E9ek",
                "anna\u3000ek,anna\u27E8U+3000\u27E9ek",
                "anna\u2028ek,anna\u27E8U+2028\u27E9ek"
            })
    void refuses_all_spaces_but_single_spaces_between_words(String name, String shown) {
        assertRefused(name, "The username may have single spaces between its words, and no others");
        assertThat(NamePolicy.shown(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"Rene\u0301,Rene\u27E8U+0301\u27E9", "\u212Bse,\u27E8U+212B\u27E9se"})
    void refuses_letters_that_are_not_composed(String name, String shown) {
        assertRefused(
                name, "The username has letters and accents as separate characters: type them as one (Unicode NFC)");
        assertThat(NamePolicy.shown(name)).isEqualTo(shown);
    }

    /** It would combine with the at sign or the quotation mark before the name. */
    @ParameterizedTest
    @CsvSource({"\u0338anna,\u27E8U+0338\u27E9anna", "\u20DD,\u27E8U+20DD\u27E9"})
    void refuses_an_accent_at_the_beginning(String name, String shown) {
        assertRefused(name, "The username contains a character that is not allowed, such as an invisible one");
        assertThat(NamePolicy.shown(name)).isEqualTo(shown);
    }

    private static void assertRefused(String name, String message) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> NamePolicy.validate(name))
                .withMessage(message)
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.INVALID))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("username"));
    }
}
