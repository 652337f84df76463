package dk.itu.minitwit.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final String TAG = "W/\"a1\"";

    @ParameterizedTest
    @ValueSource(strings = {"W/\"a1\"", "\"a1\"", "*", " * ", "\"b\", W/\"a1\"", "\"a1\",\"b\"", "W/\"b\",W/\"a1\" "})
    void match(String given) {
        assertThat(EntityTags.match(List.of(given), TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a1", "\"A1\"", "\"a\"", "\"a1", "\"b\", \"c\"", "\"*\"", "W/a1"})
    void do_not_match(String given) {
        assertThat(EntityTags.match(List.of(given), TAG)).isFalse();
    }

    @Test
    void match_in_any_of_several_headers() {
        assertThat(EntityTags.match(List.of("\"b\"", "\"a1\""), TAG)).isTrue();
        assertThat(EntityTags.match(List.of(), TAG)).isFalse();
    }
}
