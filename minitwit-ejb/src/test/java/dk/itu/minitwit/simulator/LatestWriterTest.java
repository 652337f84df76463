package dk.itu.minitwit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LatestWriterTest {

    private final SlowRepository repository = new SlowRepository();
    private final LatestWriter writer = new LatestWriter();
    private final ExecutorService requests = Executors.newCachedThreadPool();

    LatestWriterTest() {
        writer.latest = repository;
    }

    @AfterEach
    void end() {
        requests.shutdownNow();
    }

    @Test
    void stores_each_number_that_comes_alone() {
        repository.statements.release(2);
        writer.store(1337);
        writer.store(1);

        assertThat(repository.stored).containsExactly(1337L, 1L);
    }

    @Test
    void stores_the_last_of_concurrent_numbers() throws Exception {
        List<Future<?>> all = new ArrayList<>(List.of(request(1)));
        repository.awaitBegun(1);
        for (int value = 2; value <= 9; value++) {
            all.add(request(value));
            awaitWaiting(value - 1);
        }
        assertThat(all).noneMatch(Future::isDone);

        repository.statements.release(2);

        for (Future<?> request : all) {
            request.get();
        }
        assertThat(repository.stored).containsExactly(1L, 9L);
    }

    @Test
    void a_failure_reaches_all_requests_of_its_batch_and_no_later_one() throws Exception {
        Future<?> first = request(1);
        repository.awaitBegun(1);
        List<Future<?>> failing = List.of(request(2), request(3));
        awaitWaiting(2);
        repository.failing = 2;

        repository.statements.release(3);

        first.get();
        for (Future<?> request : failing) {
            assertThatThrownBy(request::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("no database");
        }
        writer.store(4);
        assertThat(repository.stored).containsExactly(1L, 4L);
    }

    @Test
    void a_wait_is_limited() throws Exception {
        writer.longestWait = Duration.ofMillis(20);
        request(1);
        repository.awaitBegun(1);

        assertThatThrownBy(() -> writer.store(2)).hasMessageContaining("temporarily unavailable");
    }

    private Future<?> request(long value) {
        Callable<Void> store = () -> {
            writer.store(value);
            return null;
        };
        return requests.submit(store);
    }

    private void awaitWaiting(int count) {
        while (writer.waiting() < count) {
            Thread.onSpinWait();
        }
    }

    /** Each statement needs a permit of the test. */
    private static final class SlowRepository extends LatestRepository {

        final Semaphore statements = new Semaphore(0);
        final List<Long> stored = Collections.synchronizedList(new ArrayList<>());
        private final Semaphore begun = new Semaphore(0);
        private int count;
        volatile int failing;

        @Override
        void store(long value) {
            count++;
            begun.release();
            statements.acquireUninterruptibly();
            if (count == failing) {
                throw new IllegalStateException("no database");
            }
            stored.add(value);
        }

        void awaitBegun(int statements) throws InterruptedException {
            begun.acquire(statements);
        }
    }
}
