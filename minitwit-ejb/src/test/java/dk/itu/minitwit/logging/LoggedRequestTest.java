package dk.itu.minitwit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedRequestTest {

    @AfterEach
    void end() {
        LoggedRequest.end();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "0123456789abcdef0123456789ABCDEF",
                "a.b_c-d",
                "111111111122222222223333333333444444444455555555556666"
            })
    void accepts_a_well_formed_id(String id) {
        assertThat(LoggedRequest.begin("api", id)).isEqualTo(id);
        assertThat(LoggedRequest.fields())
                .containsOnly(Map.entry("event.dataset", "api"), Map.entry("http.request.id", id));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "a b",
                "a\nb",
                "a\"b",
                "å",
                "a;b",
                "<b>",
                "1111111111222222222233333333334444444444555555555566667"
            })
    void replaces_any_other(String id) {
        assertThat(LoggedRequest.begin("api", id)).isNotEqualTo(id).matches("[0-9a-f]{32}");
    }

    @Test
    void makes_each_id_once() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(LoggedRequest.begin("api", null));
        }
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void tells_nothing_outside_of_a_request() {
        LoggedRequest.by(7);
        LoggedRequest.usesDatabase();
        assertThat(LoggedRequest.fields()).isEmpty();
        assertThat(LoggedRequest.usedDatabaseFor()).isZero();

        LoggedRequest.begin("api", "a");
        LoggedRequest.end();
        assertThat(LoggedRequest.fields()).isEmpty();
    }

    @Test
    void tells_the_user_and_measures_the_database() {
        LoggedRequest.begin("api", "a");
        LoggedRequest.by(7);
        LoggedRequest.usesDatabase();

        assertThat(LoggedRequest.fields()).containsEntry("http.request.id", "a").containsEntry("user.id", 7L);
        assertThat(LoggedRequest.usedDatabaseFor()).isPositive();
    }

    @Test
    void belongs_to_its_thread() throws InterruptedException {
        LoggedRequest.begin("api", "a");
        Set<Object> seen = new HashSet<>();
        Thread other = new Thread(() -> seen.add(LoggedRequest.fields()));
        other.start();
        other.join();

        assertThat(seen).containsExactly(Map.of());
    }

    @Test
    void is_found_by_way_of_the_log_s_registry() {
        LoggedRequest.begin("api", "a");
        Object found =
                LogManager.getLogManager().getLogger("dk.itu.minitwit.request").getFilter();

        assertThat(((Supplier<?>) found).get()).hasToString("{event.dataset=api, http.request.id=a}");
    }
}
