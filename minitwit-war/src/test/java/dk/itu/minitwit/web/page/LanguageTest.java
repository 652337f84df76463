package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void backHome() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "da:DANISH",
                "da-DK,da;q=0.9,en;q=0.8:DANISH",
                "DA:DANISH",
                "en-GB,en;q=0.9,da;q=0.5:ENGLISH",
                "de,da;q=0.3,en;q=0.2:DANISH",
                "en;q=0,da;q=0.1:DANISH",
                "ar-XB:PSEUDO"
            })
    void is_the_first_of_ours_that_a_browser_asks_for(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "*", "de", "ar", "nb,sv", "da;q=0", "da;q=x", "da;;", "\u0000", "a,b;q=2", "-", "en_GB"
            })
    void is_english_when_no_language_of_ours_is_asked_for(String header) {
        Locale.setDefault(Locale.forLanguageTag("da-DK"));

        assertThat(Language.accepted(header)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void of_an_account_goes_before_others() {
        ReaderLanguage reader = new ReaderLanguage(Language.ENGLISH);
        reader.prefer(null);
        reader.prefer("tlh");
        assertThat(reader.get()).isEqualTo(Language.ENGLISH);
        reader.prefer("da");
        assertThat(reader.getTag()).isEqualTo("da");
    }

    @Test
    void the_pseudo_locale_is_offered_to_nobody() {
        assertThat(new ReaderLanguage(Language.PSEUDO).getOffered()).containsExactly(Language.ENGLISH, Language.DANISH);
        assertThat(Language.PSEUDO.direction()).isEqualTo("rtl");
    }
}
