package dk.itu.minitwit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerHeadersTest {

    @ParameterizedTest
    @EnumSource
    void keep_every_answer_from_being_taken_for_something_else(AnswerHeaders kind) {
        assertThat(headers(kind))
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cross-Origin-Resource-Policy", "same-origin");
    }

    @ParameterizedTest
    @CsvSource({
        "API, no-store",
        "PAGE, 'private, no-cache'",
        "PERSONAL_PAGE, no-store",
        "ASSET, 'public, max-age=31536000, immutable'"
    })
    void say_for_how_long_each_kind_is_kept(AnswerHeaders kind, String caching) {
        assertThat(headers(kind)).containsEntry("Cache-Control", caching);
    }

    @Test
    void are_few_for_the_api() {
        assertThat(headers(AnswerHeaders.API)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = "API", mode = EnumSource.Mode.EXCLUDE)
    void let_browsers_run_nothing_but_our_own(AnswerHeaders kind) {
        assertThat(headers(kind))
                .containsKeys("Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Vary");
        assertThat(headers(kind).get("Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .endsWith("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private static Map<String, String> headers(AnswerHeaders kind) {
        Map<String, String> headers = new LinkedHashMap<>();
        kind.addTo((name, value) -> assertThat(headers.put(name, value)).isNull());
        return headers;
    }
}
