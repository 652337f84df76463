package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "anna, /anna",
        "Roger Histand, /Roger%20Histand",
        "a+b, /a%2Bb",
        "a/b, /user/a%2Fb",
        "a?b#c, /a%3Fb%23c",
        "<b>, /%3Cb%3E",
        "rød, /r%C3%B8d",
        "🍓, /%F0%9F%8D%93",
        "%2F, /%252F",
        "user, /user/user",
        "public, /user/public",
        "robots.txt, /user/robots.txt"
    })
    void leads_to_a_profile(String name, String path) {
        assertThat(Links.profile(name)).isEqualTo(path);
    }

    @Test
    void leads_to_an_avatar() {
        assertThat(Links.avatar("Roger Histand")).isEqualTo("/avatar/Roger%20Histand");
        assertThat(Links.avatar("public")).isEqualTo("/avatar/public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "//evil.example",
                "a+b c%20d",
                "..\\..",
                "javascript:alert(1)",
                "\"><script>",
                "a;b=c&d",
                "public"
            })
    void leads_nowhere_but_to_that_user(String name) {
        String path = Links.profile(name);

        assertThat(path).matches("/[A-Za-z0-9%*._/-]+").doesNotStartWith("//");
        assertThat(URI.create("https://minitwit.example/").resolve(path).getHost())
                .isEqualTo("minitwit.example");
        assertThat(RouteMatch.of(RouteMatch.segments(path))).contains(new RouteMatch(Route.PROFILE, name, 0));
    }
}
