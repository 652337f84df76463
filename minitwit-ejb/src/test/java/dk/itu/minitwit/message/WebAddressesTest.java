package dk.itu.minitwit.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTest {

    private static final String ADDRESS = "https://example.org/a?b=c&d=(e)#f";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " now",
                ".",
                ",",
                ":",
                ";",
                "!",
                "?",
                "...",
                ".)",
                "]",
                "\"",
                "'",
                ">",
                "<b>",
                "\u3002",
                "\u3002\u6B21",
                "\u201D",
                "\u2019",
                "\uFF09",
                "\u3001",
                "\u2026",
                "\u300D",
                "\u3011",
                "\u00BB",
                "\u060C",
                "\u061F",
                "\u0964",
                "\u2014no",
                "\u00A0x",
                "\u3000x",
                "\u202Egro",
                "\u200Bx",
                ".\u201D)",
                "\n"
            })
    void end_before_the_punctuation_of_any_script(String rest) {
        assertThat(in(ADDRESS + rest)).containsExactly(ADDRESS);
        assertThat(in("(" + ADDRESS + ")" + rest)).containsExactly(ADDRESS);
        assertThat(in("\u300C" + ADDRESS + "\u300D" + rest)).containsExactly(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a",
                "https://example.org/\u6B21",
                "https://b\u00FCcher.example/\u00E9",
                "https://x/~y_z-1%20+,;=:@!$*",
                "https://a.b:80/c?d=[e]",
                "https://x/\uD83C\uDF53"
            })
    void may_have_letters_of_any_script(String address) {
        assertThat(in("see " + address + " now")).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript://%0aalert(1)",
                "data://x",
                "ftp://example.org",
                "xhttps://example.org",
                "https://",
                "http://.",
                "https:/example.org",
                "//example.org",
                "www.example.org",
                "a@example.org",
                "vbscript://x",
                "file:///etc/passwd"
            })
    void have_one_of_two_schemes(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void are_found_in_order() {
        assertThat(in("http://a http://b, https://c")).containsExactly("http://a", "http://b", "https://c");
    }

    @ParameterizedTest
    @ValueSource(strings = {")", "(", "://", "http://", "a://", "[", "\u3002", "'"})
    @Timeout(5)
    void are_found_quickly_in_the_longest_text(String piece) {
        String text = "https://a" + piece.repeat(4_087 / piece.length());
        for (int i = 0; i < 20; i++) {
            assertThat(in(text)).hasSizeLessThan(1_000);
        }
    }

    private static List<String> in(String text) {
        return WebAddresses.in(text).stream()
                .map(place -> text.substring(place.begin(), place.end()))
                .toList();
    }
}
