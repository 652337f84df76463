package dk.itu.minitwit.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeServletTest {

    @Test
    void leads_back_to_the_page_that_the_form_was_on() {
        assertThat(ThemeServlet.pathOf("http://localhost:8080/public")).isEqualTo("/public");
        assertThat(ThemeServlet.pathOf("https://example.org/Roger%20Histand?older=5.7"))
                .isEqualTo("/Roger%20Histand?older=5.7");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"https://example.org", "https://example.org//evil.example", "about:blank", "a b", "mailto:a@b"})
    void leads_to_the_start_from_anywhere_else(String referrer) {
        assertThat(ThemeServlet.pathOf(referrer)).isEqualTo("/");
    }
}
