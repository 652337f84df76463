package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

    private static final long FAST = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long SLOW = FAST + 1;

    private final ConcurrencyLimit limit = new ConcurrencyLimit(32, 128);
    private long now = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(1);

    @Test
    void is_the_most_while_requests_are_fast() {
        done(FAST, 1000);
        assertThat(limit.get()).isEqualTo(128);
    }

    @Test
    void falls_by_a_quarter_for_all_that_are_slow_at_once() {
        done(SLOW, 100);
        assertThat(limit.get()).isEqualTo(96);
    }

    @Test
    void falls_on_while_they_stay_slow_but_not_to_nothing() {
        int before = limit.get();
        for (int tenth = 0; tenth < 3; tenth++) {
            done(SLOW, 10);
            assertThat(limit.get()).isLessThan(before);
            before = limit.get();
            later();
        }
        for (int tenth = 0; tenth < 20; tenth++) {
            done(SLOW, 10);
            later();
        }
        assertThat(limit.get()).isEqualTo(32);
    }

    @Test
    void rises_again_with_those_that_are_fast() {
        done(SLOW, 1);
        done(FAST, 7);
        assertThat(limit.get()).isEqualTo(96);
        done(FAST, 1);
        assertThat(limit.get()).isEqualTo(97);
        done(FAST, 8 * 100);
        assertThat(limit.get()).isEqualTo(128);
    }

    private void done(long nanos, int times) {
        for (int i = 0; i < times; i++) {
            limit.done(nanos, now);
        }
    }

    /** The clock may start anywhere, and go round. */
    private void later() {
        now += TimeUnit.MILLISECONDS.toNanos(100);
    }
}
