package dk.itu.minitwit.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.feed.FeedPath.Kind;
import dk.itu.minitwit.web.page.RouteMatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPathTest {

    @ParameterizedTest
    @CsvSource({
        "/feed/public.atom, PUBLIC, , 0, true",
        "/feed/public.json, PUBLIC, , 0, false",
        "/feed/user/Roger%20Histand.atom, USER, Roger Histand, 0, true",
        "/feed/user/a.json.atom, USER, a.json, 0, true",
        "/feed/user/a%2Fb.json, USER, a/b, 0, false",
        "/feed/tag/caf%C3%A9.atom, TAG, café, 0, true",
        "/feed/user/tag/7.json, CONVERSATION, tag, 7, false"
    })
    void names_a_timeline(String path, Kind kind, String name, long message, boolean isAtom) {
        assertThat(FeedPath.of(RouteMatch.segments(path))).contains(new FeedPath(kind, name, message, isAtom));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed",
                "/feed.atom",
                "/feed/",
                "/feed/.atom",
                "/feed/home.atom",
                "/feed/public",
                "/feed/public.rss",
                "/feed/public.atom/",
                "/feed/user/",
                "/feed/user/.json",
                "/feed/users/anna.atom",
                "/feed/user/anna/.atom",
                "/feed/user/anna/x.atom",
                "/feed/user/anna/0.atom",
                "/feed/user/anna/1234567890123456789.atom",
                "/feed/user/anna/1/2.atom",
                "/feed/tag/a/7.atom"
            })
    void names_nothing_else(String path) {
        assertThat(FeedPath.of(RouteMatch.segments(path))).isEmpty();
    }
}
