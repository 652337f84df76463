package dk.itu.minitwit.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import dk.itu.minitwit.key.RateLimits.State;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private long nanos;
    private final RateLimits limits = new RateLimits((Ticker) () -> nanos);

    @BeforeEach
    void configure() {
        limits.limit = 2;
    }

    @Test
    void allow_a_number_of_requests_in_a_minute() {
        assertThat(limits.count(1)).isEqualTo(new State(2, 1, 60, false));
        nanos = Duration.ofSeconds(10).toNanos();
        assertThat(limits.count(1)).isEqualTo(new State(2, 0, 50, false));
        assertThat(limits.count(1)).isEqualTo(new State(2, 0, 50, true));
    }

    @Test
    void begin_anew_after_a_minute() {
        limits.count(1);
        limits.count(1);
        limits.count(1);

        nanos = Duration.ofSeconds(60).toNanos();

        assertThat(limits.count(1).isExceeded()).isFalse();
    }

    @Test
    void are_of_each_key() {
        limits.count(1);
        limits.count(1);

        assertThat(limits.count(2)).isEqualTo(new State(2, 1, 60, false));
    }
}
