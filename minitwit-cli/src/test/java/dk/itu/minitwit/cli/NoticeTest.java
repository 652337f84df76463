package dk.itu.minitwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void is_plain_text_for_people() {
        assertThat(new Notice(Map.of()).of(Level.INFO, "MiniTwit is ready", NOW))
                .isEqualTo("MiniTwit is ready");
    }

    @Test
    void is_an_object_where_the_log_is_json() {
        Notice notice = new Notice(Map.of("MINITWIT_LOG", "json"));

        assertThat(notice.of(Level.INFO, "MiniTwit is ready", NOW))
                .isEqualTo("{\"@timestamp\":\"2026-01-02T03:04:05.000Z\",\"log.level\":\"INFO\","
                        + "\"message\":\"MiniTwit is ready\"}");
        assertThat(notice.of(Level.ERROR, "C:\\ says \"no\"\n", NOW))
                .endsWith("\"log.level\":\"ERROR\",\"message\":\"C:\\\\ says \\\"no\\\"\\n\"}");
    }
}
