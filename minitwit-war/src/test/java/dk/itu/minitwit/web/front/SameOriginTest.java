package dk.itu.minitwit.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.Requests;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Sec-Fetch-Site, Origin, Host
                "same-origin, https://twit.example, twit.example",
                "same-origin, https://twit.example, app:8080",
                "none, -, twit.example",
                "-, -, twit.example",
                "-, https://twit.example, twit.example",
                "-, https://TWIT.example, twit.example",
                "-, https://twit.example, twit.example:443",
                "-, https://twit.example:443, twit.example",
                "-, http://twit.example, twit.example:80",
                "-, http://192.0.2.1:8080, 192.0.2.1:8080",
                "-, http://[::1]:8080, [::1]:8080",
            })
    void is_a_page_of_ours(String site, String origin, String host) {
        assertThat(isForeign(site, origin, host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cross-site, -, twit.example",
                "same-site, https://evil.twit.example, twit.example",
                "same-site, -, twit.example",
                "cross-site, https://twit.example, twit.example",
                "something, https://twit.example, twit.example",
                "-, https://evil.example, twit.example",
                "-, https://evil.twit.example, twit.example",
                "-, https://twit.example:8443, twit.example",
                "-, http://twit.example:8081, twit.example:8080",
                "-, https://twit.example.evil.example, twit.example",
                "-, https://twit.example@evil.example, twit.example",
                "-, null, twit.example",
                "-, '', twit.example",
                "-, file://, twit.example",
                "-, https://twit.example, -",
            })
    void is_a_foreign_page(String site, String origin, String host) {
        assertThat(isForeign(site, origin, host)).isTrue();
    }

    private static boolean isForeign(String site, String origin, String host) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Sec-Fetch-Site", site);
        headers.put("Origin", origin);
        headers.put("Host", host);
        return SameOrigin.isForeign(Requests.withHeaders(headers));
    }
}
