package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final Times times = new Times();

    @BeforeEach
    void onAMachineFarAway() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        times.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        times.texts = Texts.in(Language.ENGLISH);
    }

    @AfterEach
    void backHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now",
        "PT59.999S, just now",
        "PT1M, 1 minute ago",
        "PT1M59S, 1 minute ago",
        "PT2M, 2 minutes ago",
        "PT59M59S, 59 minutes ago",
        "PT1H, 1 hour ago",
        "PT1H59M, 1 hour ago",
        "PT2H, 2 hours ago",
        "PT23H59M59S, 23 hours ago",
        "P1D, 1 day ago",
        "PT47H59M, 1 day ago",
        "P2D, 2 days ago",
        "P30D, 30 days ago",
        "P30DT23H59M, 30 days ago",
        "P31D, 2 February 2026",
        "P400D, 29 January 2025",
        "PT-5S, just now",
        "P-1D, just now"
    })
    void says_how_long_ago_up_to_thirty_days(Duration age, String text) {
        assertThat(times.relative(NOW.minus(age))).isEqualTo(text);
    }

    @Test
    void tells_the_exact_time_in_UTC() {
        assertThat(times.exact(Instant.parse("2026-01-02T03:04:05Z"))).isEqualTo("2026-01-02 03:04:05 UTC");
        assertThat(times.exact(Instant.EPOCH)).isEqualTo("1970-01-01 00:00:00 UTC");
    }

    @Test
    void tells_machines_the_time_as_HTML_wants_it() {
        assertThat(times.machine(Instant.parse("2026-01-02T03:04:05Z"))).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(times.machine(Instant.parse("2026-01-02T03:04:00Z"))).isEqualTo("2026-01-02T03:04:00Z");
    }
}
