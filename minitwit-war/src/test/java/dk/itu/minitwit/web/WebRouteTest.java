package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebRouteTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/public, /public",
        "/login, /login",
        "/register, /register",
        "/logout, /logout",
        "/add_message, /add_message",
        "/settings, /settings",
        "/Roger%20Histand, /{username}",
        "/user/public, /{username}",
        "/anna/follow, /{username}/follow",
        "/user/anna/unfollow, /{username}/unfollow",
        "/anna/following, /{username}/following",
        "/anna/followers, /{username}/followers",
        "/anna/4711, /{username}/{message}",
        "/anna/4711/delete, /{username}/{message}/delete"
    })
    void every_view_is_measured_by_itself(String path, String template) {
        Route route = Route.of(Route.segments(path)).orElseThrow();

        assertThat(WebRoute.named(route.view()).template()).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/1/base.css, /assets",
        "/avatar/anna, /avatar",
        "/theme, /theme",
        "/robots.txt, /robots.txt",
        "/favicon.ico, /favicon.ico",
        "/health/ready, /health",
        "/metrics, /metrics",
        "/openapi, other"
    })
    void what_is_served_without_a_view_by_its_first_segment(String path, String template) {
        List<String> segments = Route.segments(path);

        assertThat(Route.isServed(segments)).isTrue();
        assertThat(WebRoute.named(segments.get(0)).template()).isEqualTo(template);
    }
}
