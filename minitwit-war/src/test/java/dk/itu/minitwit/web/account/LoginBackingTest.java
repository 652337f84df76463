package dk.itu.minitwit.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.Requests;
import dk.itu.minitwit.web.page.Route;
import dk.itu.minitwit.web.page.RouteMatch;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page after the sign-in. */
class LoginBackingTest {

    @Test
    void goes_home_unless_told() {
        assertThat(login("/login", null, Map.of()).getNext()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/anna/follow", "/Roger%20Histand", "/public?older=AAA", "/a:b@c"})
    void goes_to_a_page_of_ours(String next) {
        assertThat(login("/login", null, Map.of("next", next)).getNext()).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/anna\r\nSet-Cookie: a=b",
                "/\t/evil.example",
                " //evil.example"
            })
    void goes_nowhere_else(String next) {
        assertThat(login("/login", null, Map.of("next", next)).getNext()).isEqualTo("/");
    }

    @Test
    void goes_on_where_it_stood_in() {
        LoginBacking login =
                login("/anna/follow", new RouteMatch(Route.FOLLOW, "anna", 0), Map.of("compose:text", "draft"));

        assertThat(login.isInterrupted()).isTrue();
        assertThat(login.getNext()).isEqualTo("/anna/follow");
        assertThat(login.getDraft()).isEqualTo("draft");
    }

    @Test
    void goes_home_from_a_message_that_was_not_sent_and_keeps_it() {
        LoginBacking login =
                login("/add_message", new RouteMatch(Route.ADD_MESSAGE, null, 0), Map.of("compose:text", "<hi> 🍓"));

        assertThat(login.getNext()).isEqualTo("/");
        assertThat(login.getDraft()).isEqualTo("<hi> 🍓");
    }

    @Test
    void keeps_the_draft_when_the_password_was_wrong_at_first() {
        LoginBacking login = login("/login", new RouteMatch(Route.LOGIN, null, 0), Map.of("draft", "hi"));

        assertThat(login.isInterrupted()).isFalse();
        assertThat(login.getDraft()).isEqualTo("hi");
        assertThat(login("/login", null, Map.of()).getDraft()).isEmpty();
    }

    @Test
    void never_gives_a_password_back() {
        LoginBacking login = new LoginBacking();
        login.setPassword("secret");

        assertThat(login.getPassword()).isNull();
    }

    private static LoginBacking login(String uri, RouteMatch match, Map<String, String> parameters) {
        LoginBacking login = new LoginBacking();
        login.request = Requests.request(uri, Map.of(), parameters);
        if (match != null) {
            match.attachTo(login.request);
        }
        return login;
    }
}
