package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @Test
    void has_pages_for_signed_in_users_only() {
        assertThat(Stream.of(Route.values()).filter(Route::isPersonal))
                .containsExactly(
                        Route.HOME,
                        Route.ADD_MESSAGE,
                        Route.NOTICES,
                        Route.MUTED,
                        Route.SETTINGS,
                        Route.KEYS,
                        Route.ADMIN,
                        Route.ADMIN_REPORTS,
                        Route.ADMIN_REPORT,
                        Route.REPORTS,
                        Route.FACTOR,
                        Route.IMPORT_ACCOUNT,
                        Route.PROFILE_TEXT,
                        Route.ADMIN_MESSAGES,
                        Route.ADMIN_MESSAGE,
                        Route.ADMIN_AUDIT,
                        Route.ADMIN_SITE,
                        Route.ADMIN_INCIDENTS,
                        Route.ADMIN_STATUS,
                        Route.ADMIN_USERS,
                        Route.ADMIN_USER,
                        Route.FOLLOW,
                        Route.UNFOLLOW,
                        Route.MUTE,
                        Route.UNMUTE,
                        Route.BLOCK,
                        Route.UNBLOCK,
                        Route.EDIT,
                        Route.DELETE,
                        Route.PIN,
                        Route.UNPIN,
                        Route.REPORT_USER,
                        Route.REPORT_MESSAGE,
                        Route.REPLY,
                        Route.LIKE,
                        Route.UNLIKE);
    }

    @ParameterizedTest
    @EnumSource
    void has_a_view_for_every_page(Route route) {
        Path view = Path.of("src/main/webapp/WEB-INF/views", route.view() + ".xhtml");

        assertThat(Files.exists(view)).isEqualTo(route.isPage());
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
                "privacy",
                "about",
                "status",
                "admin",
                "reports",
                "export",
                ".well-known",
                "api",
                "user",
                "avatar",
                "metrics",
                "health",
                "openapi",
                "tools",
                "grafana",
                "kibana",
                "docs",
                "assets",
                "theme",
                "feed",
                "live",
                "robots.txt",
                "favicon.ico",
                "WEB-INF",
                "web-inf",
                "META-INF",
                ".",
                ".."
            })
    void reserves_names_that_would_hide_a_route(String name) {
        assertThat(Route.isReserved(name)).isTrue();
        assertThat(Links.profile(name)).startsWith("/user/");
        assertThat(RouteMatch.of(List.of("user", name))).contains(new RouteMatch(Route.PROFILE, name, 0));
        assertThat(RouteMatch.of(List.of(name)).map(RouteMatch::route)).isNotEqualTo(Optional.of(Route.PROFILE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "Public",
                "other",
                "{username}",
                "API",
                "follow",
                "users",
                "public ",
                "log in",
                "Roger Histand"
            })
    void reserves_no_other_names(String name) {
        assertThat(Route.isReserved(name)).isFalse();
    }
}
