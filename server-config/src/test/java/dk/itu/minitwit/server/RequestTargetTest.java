package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/public", "/Roger%20Histand", "/api/msgs/a+b", "/r%C3%B8d/follow", "/a.b/..c", "*", "//a"})
    void is_the_same_for_the_server_and_the_application(String raw) {
        assertThat(RequestTarget.of(raw)).contains(new RequestTarget(raw, raw, raw));
        assertThat(RequestTarget.of(raw).orElseThrow().isUsual()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // As sent, for the application, for the server
        "/a%2Fb, /a%2Fb, /a_b",
        "/a%2fb, /a%2fb, /a_b",
        "/a%5Cb, /a%5Cb, /a_b",
        "/a\\b, /a%5Cb, /a_b",
        "/a%25b, /a%25b, /a_b",
        "/a%252Fb, /a%252Fb, /a_2Fb",
        "/a%3Bb, /a%3Bb, /a_b",
        "/a;b=c, /a;b=c, /a_b=c",
        "/a%00b, /a%00b, /a_b",
        "/user/..%2Fx, /user/..%2Fx, /user/.._x",
        "/user/..%2F..%2Fx, /user/..%2F..%2Fx, /user/.._.._x",
        "/user/../x, /user/../x, /user/_/x",
        "/user/%2e%2E/x, /user/%2e%2E/x, /user/_/x",
        "/a/., /a/., /a/_",
        "/api%2Fx, /api%2Fx, /api_x",
        "/api, /api/, /api/",
        "/WEB-INF, /WEB-INF, /WEB_INF",
        "/%57EB%2DINF/x, /%57EB%2DINF/x, /%57EB_INF/x",
        "/user/...., /user/...., /user/_",
    })
    void holds_nothing_that_the_server_would_take_for_its_own(String raw, String sent, String mapped) {
        assertThat(RequestTarget.of(raw)).contains(new RequestTarget(raw, sent, mapped));
    }

    /** Input as from the server: one character per byte. */
    @ParameterizedTest
    @CsvSource({"/r\u00c3\u00b8d, /r%C3%B8d", "/\u00f0\u009f\u008d\u0093, /%F0%9F%8D%93", "'/a b', /a%20b"})
    void is_encoded_where_the_client_did_not(String raw, String sent) {
        assertThat(RequestTarget.of(raw)).contains(new RequestTarget(raw, sent, sent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%2", "/%zz", "/a/%-1", "", "public", "http"})
    void is_none_when_it_cannot_be_decoded(String raw) {
        assertThat(RequestTarget.of(raw)).isEmpty();
    }
}
