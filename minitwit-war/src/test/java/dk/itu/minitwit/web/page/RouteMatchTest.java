package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteMatchTest {

    @Test
    void divides_a_path_at_its_slashes() {
        assertThat(RouteMatch.segments("/")).isEmpty();
        assertThat(RouteMatch.segments("/public")).containsExactly("public");
        assertThat(RouteMatch.segments("/anna/follow")).containsExactly("anna", "follow");
        assertThat(RouteMatch.segments("/anna/")).containsExactly("anna", "");
        assertThat(RouteMatch.segments("//anna")).containsExactly("", "anna");
    }

    @ParameterizedTest
    @CsvSource({
        "/Roger%20Histand, Roger Histand",
        "/a+b, a+b",
        "/a%2Bb, a+b",
        "/a%2Fb, a/b",
        "/r%C3%B8d, rød",
        "/%F0%9F%8D%93, 🍓",
        "/%25, %",
        "/%3Cb%3E, <b>",
        "/a%3Fb%23c%3Bd, a?b#c;d"
    })
    void decodes_names_and_leaves_a_plus_sign_one(String path, String name) {
        assertThat(RouteMatch.segments(path)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%2", "/%zz", "/anna/%-1"})
    void refuses_broken_percent_encoding(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> RouteMatch.segments(path));
    }

    @Test
    void finds_the_home_page() {
        assertMatch("/", Route.HOME, null, 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "LOGIN", "REGISTER", "LOGOUT", "ADD_MESSAGE", "SETTINGS"})
    void finds_pages_by_their_name(Route page) {
        assertMatch(page.template(), page, null, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "Public",
                "follow",
                "unfollow",
                "a/b",
                "a+b",
                "<b>",
                "public ",
                "🍓",
                "home",
                "%",
                "other",
                "{username}"
            })
    void finds_profiles_by_name_and_below_user(String name) {
        assertMatch("/" + Links.encode(name), Route.PROFILE, name, 0);
        assertMatch("/user/" + Links.encode(name), Route.PROFILE, name, 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"FOLLOW", "UNFOLLOW", "FOLLOWING", "FOLLOWERS"})
    void finds_the_pages_of_a_user(Route page) {
        String name = page.view();
        assertMatch("/Roger%20Histand/" + name, page, "Roger Histand", 0);
        assertMatch("/user/public/" + name, page, "public", 0);
        assertMatch("/follow/" + name, page, "follow", 0);
        assertMatch("/user/" + name, Route.PROFILE, name, 0);
    }

    @Test
    void finds_a_message_and_its_deletion() {
        assertMatch("/Roger%20Histand/7", Route.MESSAGE, "Roger Histand", 7);
        assertMatch("/anna/999999999999999999", Route.MESSAGE, "anna", 999_999_999_999_999_999L);
        assertMatch("/user/public/7", Route.MESSAGE, "public", 7);
        assertMatch("/user/7", Route.PROFILE, "7", 0);
        assertMatch("/anna/7/delete", Route.DELETE, "anna", 7);
        assertMatch("/user/public/7/delete", Route.DELETE, "public", 7);
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/1/base.css, ASSETS",
        "/avatar/anna, AVATAR",
        "/feed/public.atom, FEED",
        "/feed/user/anna.json, FEED",
        "/live/user/anna, LIVE",
        "/theme, THEME",
        "/robots.txt, ROBOTS",
        "/favicon.ico, FAVICON",
        "/.well-known/security.txt, WELL_KNOWN",
        "/health/ready, HEALTH",
        "/metrics, METRICS",
        "/openapi, OPENAPI",
        "/docs, DOCS"
    })
    void finds_served_routes_by_their_first_segment(String path, Route route) {
        assertMatch(path, route, null, 0);
        assertMatch(
                "/user" + path.replaceFirst("(?<=.)/.*", ""),
                Route.PROFILE,
                RouteMatch.segments(path).get(0),
                0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/anna/",
                "/anna/like",
                "/anna/follow/",
                "/anna/follow/me",
                "/anna/Follow",
                "/public/follow",
                "/public/",
                "/login/anna",
                "/api",
                "/api/anna",
                "/user",
                "/user/",
                "/user/anna/like",
                "/user/anna/follow/me",
                "/anna/followers/",
                "/anna/followers/1",
                "/anna/0",
                "/anna/01",
                "/anna/-1",
                "/anna/1000000000000000000",
                "/anna/1/",
                "/anna/1/likes",
                "/anna/reply",
                "/user//follow",
                "/jakarta.faces.resource/a.css.xhtml/x",
                "/anna/1/delete/2",
                "/public/1",
                "//anna",
                "//"
            })
    void finds_no_other_path(String path) {
        assertThat(RouteMatch.of(RouteMatch.segments(path))).isEmpty();
    }

    private static void assertMatch(String path, Route route, String username, long message) {
        assertThat(RouteMatch.of(RouteMatch.segments(path))).contains(new RouteMatch(route, username, message));
    }
}
