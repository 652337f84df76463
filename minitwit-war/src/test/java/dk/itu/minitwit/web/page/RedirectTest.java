package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.Requests;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/public?older=AAA, /public?older=AAA",
        "/Roger%20Histand/follow, /Roger%20Histand/follow",
        "/a:b@c, /a:b@c",
        "/\u012Fevil.example, /%C4%AFevil.example",
        "/\u015Cevil.example, /%C5%9Cevil.example",
        "/\uD83C\uDF53, /%F0%9F%8D%93",
        "'/a b', /a%20b",
        "'/a\"<b>', /a%22%3Cb%3E",
    })
    void leads_to_a_path_of_ours_in_ascii(String path, String location) {
        assertThat(location(path)).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "anna", "//evil.example", "/\\evil.example", "https://evil.example/", "/a\r\nSet-Cookie: a=b"
            })
    void leads_home_instead_of_elsewhere(String path) {
        assertThat(location(path)).isEqualTo("/");
    }

    private static String location(String path) {
        Map<String, String> headers = new HashMap<>();
        Redirect.found(Requests.responseWith(headers), path);
        return headers.get("Location");
    }
}
