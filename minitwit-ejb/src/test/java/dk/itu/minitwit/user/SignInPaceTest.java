package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SignInPaceTest {

    private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
    private CountDownLatch end = new CountDownLatch(0);
    private final SignInPace pace = new SignInPace() {
        @Override
        void pause(Duration wait) throws InterruptedException {
            pauses.add(wait);
            end.await();
        }
    };
    private Instant now = Instant.parse("2026-02-03T04:05:06Z");

    @BeforeEach
    void prepare() {
        pass(Duration.ZERO);
    }

    @Test
    void gives_a_turn_every_half_second_and_lets_some_wait_for_theirs() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            waits.add(pace.reserve("a").toMillis());
        }

        assertThat(waits).containsExactly(0L, 500L, 1_000L, 1_500L, 2_000L, 2_500L, 3_000L);
        assertRefused(() -> pace.reserve("a"));
        assertThat(pace.reserve("b")).as("another address").isZero();
    }

    /** A refusal reserves no turn, so a persistent guesser does not lengthen the wait of others. */
    @Test
    void has_a_turn_again_as_soon_as_one_has_passed() {
        for (int i = 0; i < 7; i++) {
            pace.reserve("a");
        }
        for (int i = 0; i < 100; i++) {
            assertRefused(() -> pace.reserve("a"));
        }
        pass(Duration.ofMillis(500));

        assertThat(pace.reserve("a")).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void forgets_past_turns() {
        pace.reserve("a");
        pass(Duration.ofMillis(700));

        assertThat(pace.reserve("a")).isZero();
    }

    @Test
    void waits_as_long_as_it_says() {
        pace.reserve("a");

        pace.awaitTurn("a");

        assertThat(pauses).containsExactly(Duration.ofMillis(500));
    }

    @Test
    @Timeout(30)
    void lets_a_limited_number_wait_whatever_addresses_they_are_of() throws InterruptedException {
        end = new CountDownLatch(1);
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < SignInPace.MOST_WAITING; i++) {
            String origin = "address " + i;
            Thread thread = new Thread(() -> pace.awaitTurn(origin));
            thread.start();
            waiting.add(thread);
        }
        for (int i = 0; i < SignInPace.MOST_WAITING; i++) {
            pauses.take();
        }

        assertRefused(() -> pace.awaitTurn("another"));

        end.countDown();
        for (Thread thread : waiting) {
            thread.join();
        }
        pace.awaitTurn("another");
    }

    private static void assertRefused(Runnable attempt) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(attempt::run)
                .withMessage("Too many failed attempts: try again in 1 second")
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.THROTTLED));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        pace.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
