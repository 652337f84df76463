package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

    private static final int MOST = 128;
    private static final int LEAST = 16;
    private static final long FAST = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SLOW = FAST + 1;

    /** The clock may start anywhere, and go round. */
    private long now = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(1);

    private final ConcurrencyLimit limit = new ConcurrencyLimit(LEAST, MOST, now);

    @BeforeEach
    void has_been_full_for_a_while() {
        rise();
    }

    @Test
    void is_the_least_at_first_and_the_most_three_seconds_later() {
        ConcurrencyLimit fresh = new ConcurrencyLimit(LEAST, MOST, now);
        assertThat(fresh.get()).isEqualTo(LEAST);
        assertThat(limit.get()).isEqualTo(MOST);
    }

    @Test
    void comes_near_to_twice_as_many_as_there_are() {
        for (int tenth = 0; tenth < 30; tenth++) {
            tenthOfASecond(20, 0, 20);
        }
        assertThat(limit.get()).isCloseTo(40, within(6));
        for (int tenth = 0; tenth < 30; tenth++) {
            tenthOfASecond(20, 0, 1);
        }
        assertThat(limit.get()).isEqualTo(LEAST);
    }

    @Test
    void is_the_most_while_requests_are_fast() {
        tenthOfASecond(1000, 0, MOST);
        assertThat(limit.get()).isEqualTo(MOST);
    }

    @Test
    void falls_by_a_quarter_once_in_a_tenth_of_a_second() {
        tenthOfASecond(0, 100, MOST);
        assertThat(limit.get()).isEqualTo(96);
        done(SLOW, 100, MOST);
        assertThat(limit.get()).as("before the next is over").isEqualTo(96);
        tenthOfASecond(0, 1, MOST);
        assertThat(limit.get()).isEqualTo(72);
    }

    @Test
    void falls_on_while_they_stay_slow_but_not_to_nothing() {
        for (int tenth = 0; tenth < 20; tenth++) {
            tenthOfASecond(0, 20, MOST);
        }
        assertThat(limit.get()).isEqualTo(LEAST);
    }

    @Test
    void stays_for_a_tenth_that_is_slow() {
        tenthOfASecond(89, 10, MOST);
        assertThat(limit.get()).isEqualTo(MOST);
        tenthOfASecond(88, 11, MOST);
        assertThat(limit.get()).isEqualTo(96);
    }

    @Test
    void stays_while_their_number_is_far_from_it() {
        tenthOfASecond(0, 100, MOST * 3 / 4 - 1);
        assertThat(limit.get()).isEqualTo(MOST);
        tenthOfASecond(0, 100, MOST * 3 / 4);
        assertThat(limit.get()).isEqualTo(96);
    }

    @Test
    void falls_when_those_that_were_stuck_together_end_together() {
        now += TimeUnit.SECONDS.toNanos(1);
        for (int stillAtWork = MOST * 3 / 4; stillAtWork > 0; stillAtWork--) {
            limit.done(SLOW, now, stillAtWork);
        }
        assertThat(limit.get()).isEqualTo(96);
    }

    @Test
    void waits_for_as_many_as_tell_something() {
        tenthOfASecond(0, 18, MOST);
        assertThat(limit.get()).isEqualTo(MOST);
        done(SLOW, 1, MOST);
        assertThat(limit.get()).isEqualTo(96);
    }

    @Test
    void is_the_most_again_three_seconds_after_they_were_slow() {
        for (int tenth = 0; tenth < 20; tenth++) {
            tenthOfASecond(0, 20, MOST);
        }
        tenthOfASecond(20, 0, LEAST);
        assertThat(limit.get()).isEqualTo(18);
        rise();
        assertThat(limit.get()).isEqualTo(MOST);
    }

    /** Three seconds in which none is slow, and there are as many as may. */
    private void rise() {
        for (int tenth = 0; tenth < 30; tenth++) {
            tenthOfASecond(20, 0, limit.get());
        }
    }

    /** With one more of the kind that there are more of, in the end. */
    private void tenthOfASecond(int fast, int slow, int atWork) {
        now += TimeUnit.MILLISECONDS.toNanos(99);
        done(SLOW, slow, atWork);
        done(FAST, fast, atWork);
        now += TimeUnit.MILLISECONDS.toNanos(1);
        done(slow > fast ? SLOW : FAST, 1, atWork);
    }

    private void done(long nanos, int times, int atWork) {
        for (int i = 0; i < times; i++) {
            limit.done(nanos, now, atWork);
        }
    }
}
