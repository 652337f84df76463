package dk.itu.minitwit.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestLimiterTest {

    /** Longer than a test takes: a request that waits is let in by a permit, or never. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final RequestLimiter limiter = new RequestLimiter(2, 2, LONG);

    @AfterEach
    void interrupt_waiting_requests() {
        threads.shutdownNow();
    }

    @Test
    void a_request_gets_a_permit_at_once_while_there_are_any() {
        RequestLimiter.Permit first = limiter.acquire().orElseThrow();
        limiter.acquire().orElseThrow();
        assertThat(limiter.inFlight()).isEqualTo(2);

        first.release();
        assertThat(limiter.inFlight()).isEqualTo(1);
        assertThat(limiter.acquire()).isPresent();
    }

    @Test
    void without_a_queue_the_next_request_is_refused() {
        RequestLimiter strict = new RequestLimiter(1);
        RequestLimiter.Permit only = strict.acquire().orElseThrow();
        assertThat(strict.acquire()).isEmpty();

        only.release();
        assertThat(strict.acquire()).isPresent();
    }

    @Test
    void waiting_requests_get_permits_in_the_order_in_which_they_came() throws Exception {
        RequestLimiter.Permit first = limiter.acquire().orElseThrow();
        RequestLimiter.Permit second = limiter.acquire().orElseThrow();
        CompletableFuture<Optional<RequestLimiter.Permit>> third = waiting(1);
        CompletableFuture<Optional<RequestLimiter.Permit>> fourth = waiting(2);

        first.release();
        assertThat(third.get(30, SECONDS)).isPresent();
        assertThat(fourth).isNotDone();
        assertThat(limiter.inFlight()).isEqualTo(2);

        second.release();
        assertThat(fourth.get(30, SECONDS)).isPresent();
    }

    @Test
    void a_full_queue_refuses_at_once_and_takes_the_next_when_one_has_left_it() throws Exception {
        RequestLimiter.Permit first = limiter.acquire().orElseThrow();
        limiter.acquire().orElseThrow();
        CompletableFuture<Optional<RequestLimiter.Permit>> third = waiting(1);
        waiting(2);
        assertThat(limiter.acquire()).isEmpty();
        assertThat(limiter.waiting()).isEqualTo(2);

        first.release();
        assertThat(third.get(30, SECONDS)).isPresent();
        waiting(2);
        assertThat(limiter.acquire()).isEmpty();
    }

    @Test
    void a_request_that_waited_in_vain_leaves_the_queue() {
        RequestLimiter impatient = new RequestLimiter(1, 1, Duration.ofNanos(1));
        RequestLimiter.Permit only = impatient.acquire().orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(impatient.acquire()).isEmpty();
        }
        assertThat(impatient.waiting()).isZero();

        only.release();
        assertThat(impatient.acquire()).isPresent();
        assertThat(impatient.inFlight()).isEqualTo(1);
    }

    @Test
    void an_interrupted_request_leaves_the_queue() throws Exception {
        limiter.acquire().orElseThrow();
        limiter.acquire().orElseThrow();
        CompletableFuture<Optional<RequestLimiter.Permit>> third = waiting(1);
        threads.shutdownNow();

        assertThat(third.get(30, SECONDS)).isEmpty();
        assertThat(limiter.waiting()).isZero();
    }

    @Test
    void a_permit_is_released_once() {
        RequestLimiter.Permit first = limiter.acquire().orElseThrow();
        limiter.acquire().orElseThrow();
        first.release();
        first.release();
        assertThat(limiter.inFlight()).isEqualTo(1);
    }

    /** One more request, which is in the queue when this returns. */
    private CompletableFuture<Optional<RequestLimiter.Permit>> waiting(int inQueue) {
        CompletableFuture<Optional<RequestLimiter.Permit>> request =
                CompletableFuture.supplyAsync(limiter::acquire, threads);
        while (limiter.waiting() < inQueue) {
            assertThat(request).isNotDone();
        }
        return request;
    }
}
