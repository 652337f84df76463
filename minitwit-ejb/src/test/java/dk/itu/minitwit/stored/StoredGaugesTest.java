package dk.itu.minitwit.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.stored.StoredRepository.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredGaugesTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    private final TestMetrics metrics = new TestMetrics();
    private final StoredGauges gauges = new StoredGauges();

    /** Null while the database is away. */
    private Stored stored;

    @BeforeEach
    void prepare() {
        gauges.metrics = metrics.metrics();
        gauges.repository = new StoredRepository() {
            @Override
            public Stored read() {
                if (stored == null) {
                    throw new IllegalStateException("away");
                }
                return stored;
            }
        };
        at(NOON);
    }

    @Test
    void show_the_values_read_at_the_start() {
        stored = new Stored(5, 98, 3, 4711);
        gauges.start();

        assertShown(5.0, 98.0, 3.0, 4711.0);
        assertThat(metrics.gauge("minitwit_stored_age_seconds")).isZero();
    }

    @Test
    void show_the_last_reading_with_its_age_while_the_database_is_away() {
        stored = new Stored(5, 98, 3, 4711);
        gauges.start();
        stored = null;
        at(NOON.plus(Duration.ofMillis(1500)));
        gauges.read();

        assertShown(5.0, 98.0, 3.0, 4711.0);
        assertThat(metrics.gauge("minitwit_stored_age_seconds")).isEqualTo(1.5);

        stored = new Stored(6, 99, 4, 4712);
        gauges.read();

        assertShown(6.0, 99.0, 4.0, 4712.0);
        assertThat(metrics.gauge("minitwit_stored_age_seconds")).isZero();
    }

    @Test
    void show_no_number_before_the_first_reading() {
        gauges.start();

        assertShown(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        assertThat(metrics.gauge("minitwit_stored_age_seconds")).isNaN();
    }

    private void assertShown(Double users, Double messages, Double follows, Double latest) {
        assertThat(metrics.gauge("minitwit_stored_users")).isEqualTo(users);
        assertThat(metrics.gauge("minitwit_stored_messages")).isEqualTo(messages);
        assertThat(metrics.gauge("minitwit_stored_follows")).isEqualTo(follows);
        assertThat(metrics.gauge("minitwit_latest")).isEqualTo(latest);
    }

    private void at(Instant now) {
        gauges.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
