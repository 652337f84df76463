package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "security@example.org, mailto:security@example.org, security@example.org",
        "mailto:security@example.org, mailto:security@example.org, security@example.org",
        "https://example.org/report, https://example.org/report, https://example.org/report"
    })
    void is_an_address_of_mail_or_of_a_page(String setting, String uri, String text) {
        Contact contact = of(Optional.of(setting));

        assertThat(contact.getUri()).isEqualTo(uri);
        assertThat(contact.getText()).isEqualTo(text);
    }

    @Test
    void is_none_without_a_setting() {
        assertThat(of(Optional.empty()).getUri()).isNull();
        assertThat(of(Optional.empty()).getText()).isNull();
        assertThat(of(Optional.of("")).getUri()).isNull();
    }

    @Test
    void names_an_operator_if_one_is_set() {
        Contact contact = new Contact();
        contact.operator = Optional.of("Ann & Bo");
        assertThat(contact.getOperator()).isEqualTo("Ann & Bo");
        contact.operator = Optional.of(" ");
        assertThat(contact.getOperator()).isNull();
    }

    private static Contact of(Optional<String> setting) {
        Contact contact = new Contact();
        contact.setting = setting;
        return contact;
    }
}
