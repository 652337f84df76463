package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @Test
    void divides_a_path_at_its_slashes() {
        assertThat(Route.segments("/")).isEmpty();
        assertThat(Route.segments("/public")).containsExactly("public");
        assertThat(Route.segments("/anna/follow")).containsExactly("anna", "follow");
        assertThat(Route.segments("/anna/")).containsExactly("anna", "");
        assertThat(Route.segments("//anna")).containsExactly("", "anna");
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
        assertThat(Route.segments(path)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%2", "/%zz", "/anna/%-1"})
    void refuses_broken_percent_encoding(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> Route.segments(path));
    }

    @Test
    void leads_home_which_is_for_signed_in_users() {
        assertRoute("/", new Route("home", null, true));
    }

    @ParameterizedTest
    @CsvSource({
        "public, false",
        "login, false",
        "register, false",
        "logout, false",
        "add_message, true",
        "settings, true"
    })
    void leads_to_pages(String page, boolean signedIn) {
        assertRoute("/" + page, new Route(page, null, signedIn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "Public", "follow", "unfollow", "a/b", "a+b", "<b>", "public ", "🍓", "home", "%"})
    void leads_to_profiles_by_name_and_below_user(String name) {
        assertRoute("/" + Links.encode(name), new Route("profile", name, false));
        assertRoute("/user/" + Links.encode(name), new Route("profile", name, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow", "unfollow"})
    void leads_to_following_and_unfollowing_which_are_for_signed_in_users(String action) {
        assertRoute("/Roger%20Histand/" + action, new Route(action, "Roger Histand", true));
        assertRoute("/user/public/" + action, new Route(action, "public", true));
        assertRoute("/follow/" + action, new Route(action, "follow", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"following", "followers"})
    void leads_to_lists_of_users(String list) {
        assertRoute("/Roger%20Histand/" + list, new Route(list, "Roger Histand", false));
        assertRoute("/user/public/" + list, new Route(list, "public", false));
        assertRoute("/user/" + list, new Route("profile", list, false));
    }

    @Test
    void leads_to_a_message_and_to_its_deletion_which_is_for_signed_in_users() {
        assertRoute("/Roger%20Histand/7", new Route("message", "Roger Histand", 7, false));
        assertRoute("/anna/999999999999999999", new Route("message", "anna", 999_999_999_999_999_999L, false));
        assertRoute("/user/public/7", new Route("message", "public", 7, false));
        assertRoute("/user/7", new Route("profile", "7", false));
        assertRoute("/anna/7/delete", new Route("delete", "anna", 7, true));
        assertRoute("/user/public/7/delete", new Route("delete", "public", 7, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public",
                "login",
                "register",
                "logout",
                "add_message",
                "settings",
                "api",
                "user",
                "avatar",
                "metrics",
                "health",
                "openapi",
                "assets",
                "theme",
                "robots.txt",
                "favicon.ico",
                "WEB-INF",
                "web-inf",
                "META-INF",
                ".",
                ".."
            })
    void reserves_the_names_that_would_hide_something_and_still_leads_to_them(String name) {
        assertThat(Route.isReserved(name)).isTrue();
        assertThat(Links.profile(name)).startsWith("/user/");
        assertThat(Route.of(List.of("user", name))).contains(new Route("profile", name, false));
        assertThat(Route.of(List.of(name)).map(Route::view)).isNotEqualTo(Optional.of("profile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "Public", "API", "follow", "users", "public ", "log in", "Roger Histand"})
    void reserves_no_other_names(String name) {
        assertThat(Route.isReserved(name)).isFalse();
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
                "/anna/1/like",
                "/anna/1/delete/2",
                "/public/1",
                "//anna",
                "//"
            })
    void leads_nowhere_else(String path) {
        assertThat(Route.of(Route.segments(path))).isEmpty();
    }

    @Test
    void leaves_to_the_server_what_the_server_answers() {
        for (String path : List.of("/avatar/anna", "/health/ready", "/metrics")) {
            assertThat(Route.isServed(Route.segments(path))).as(path).isTrue();
        }
        for (String path : List.of(
                "/", "/public", "/anna/health", "/api", "/user/health", "/jakarta.faces.resource/a.css.xhtml")) {
            assertThat(Route.isServed(Route.segments(path))).as(path).isFalse();
        }
    }

    private static void assertRoute(String path, Route route) {
        assertThat(Route.of(Route.segments(path))).contains(route);
    }
}
