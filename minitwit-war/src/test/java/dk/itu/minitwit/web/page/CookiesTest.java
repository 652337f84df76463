package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.Requests;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minitwit-session=abc",
                "a=b; minitwit-session=abc; c=d",
                "a=b;minitwit-session=abc",
                "caf\u00e9=\u00fc\u00ff; minitwit-session=abc",
                "broken; =; \"; minitwit-session=abc",
                "a=\"x; minitwit-session=abc",
            })
    void are_found_among_whatever_others_there_are(String header) {
        assertThat(Cookies.get(Requests.withHeaders(Map.of("Cookie", header)), "minitwit-session"))
                .contains("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "minitwit-sessions=abc", "xminitwit-session=abc", "__Host-minitwit-session=abc"})
    void are_not_taken_for_others(String header) {
        assertThat(Cookies.get(Requests.withHeaders(Map.of("Cookie", header)), "minitwit-session"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https", "https,http", "https, https", "HTTPS"})
    void behind_tls_only_this_host_can_have_set_them(String proto) {
        String both = "minitwit-session=of-a-sibling; __Host-minitwit-session=ours";
        assertThat(Cookies.get(
                        Requests.withHeaders(Map.of("Cookie", both, "X-Forwarded-Proto", proto)), "minitwit-session"))
                .contains("ours");
    }

    @Test
    void without_tls_browsers_take_no_such_name() {
        String both = "__Host-minitwit-session=other; minitwit-session=ours";
        for (String proto : new String[] {"http", "", ",", "http,https"}) {
            assertThat(Cookies.get(
                            Requests.withHeaders(Map.of("Cookie", both, "X-Forwarded-Proto", proto)),
                            "minitwit-session"))
                    .as(proto)
                    .contains("ours");
        }
    }
}
