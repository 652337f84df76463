package dk.itu.minitwit.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HashingSlotsTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(40);

    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void runs_as_many_at_once_as_there_are_slots_and_no_more() throws Exception {
        HashingSlots slots = new HashingSlots(2, 1, SHORT);
        occupy(slots);
        occupy(slots);

        assertRefused(slots);
    }

    @Test
    void waits_no_longer_than_told() throws Exception {
        HashingSlots slots = new HashingSlots(1, 1, SHORT);
        occupy(slots);

        // The class's time limit tells whether this waited for longer.
        assertRefused(slots);
    }

    @Test
    void lets_a_waiting_one_in_when_a_slot_becomes_free() throws Exception {
        HashingSlots slots = new HashingSlots(1, 1, LONG);
        occupy(slots);
        FutureTask<String> waiting = wait(slots);

        release.countDown();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void refuses_at_once_when_the_waiting_line_is_full() throws Exception {
        HashingSlots slots = new HashingSlots(1, 2, LONG);
        occupy(slots);
        wait(slots);
        wait(slots);

        // The class's timeout proves that this did not wait.
        assertRefused(slots);
    }

    @Test
    void is_full_when_the_queue_is_full() throws Exception {
        HashingSlots slots = new HashingSlots(1, 1, LONG);
        assertThat(slots.isFull()).isFalse();
        occupy(slots);
        assertThat(slots.isFull()).isFalse();
        assertThat(slots.inUse()).isEqualTo(1);
        assertThat(slots.waiting()).isZero();
        wait(slots);
        assertThat(slots.isFull()).isTrue();
        assertThat(slots.waiting()).isEqualTo(1);
    }

    @Test
    void takes_a_free_slot_without_a_queue() {
        assertThat(new HashingSlots(1, 0, SHORT).run(() -> "done")).isEqualTo("done");
    }

    @Test
    void frees_the_slot_of_work_that_fails() {
        HashingSlots slots = new HashingSlots(1, 1, SHORT);
        IllegalStateException failure = new IllegalStateException("defect");

        assertThatThrownBy(() -> slots.run(() -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(slots.run(() -> "done")).isEqualTo("done");
    }

    @Test
    void refuses_an_interrupted_thread_and_keeps_its_interrupt_status() throws Exception {
        HashingSlots slots = new HashingSlots(1, 1, LONG);
        occupy(slots);

        Thread.currentThread().interrupt();

        assertRefused(slots);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Takes a slot until the end of the test. */
    private void occupy(HashingSlots slots) throws InterruptedException {
        occupy(slots, release);
    }

    private static Thread occupy(HashingSlots slots, CountDownLatch until) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Thread thread = start(() -> slots.run(() -> {
            started.countDown();
            await(until);
            return null;
        }));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        return thread;
    }

    /** Starts a thread that waits for a slot, and returns when it waits. */
    private static FutureTask<String> wait(HashingSlots slots) {
        FutureTask<String> task = new FutureTask<>(() -> slots.run(() -> "done"));
        Thread thread = start(task);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            assertThat(thread.isAlive()).as("waits for a slot").isTrue();
            Thread.onSpinWait();
        }
        return task;
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertRefused(HashingSlots slots) {
        CountDownLatch worked = new CountDownLatch(1);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> slots.run(() -> {
                    worked.countDown();
                    return null;
                }))
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.OVERLOADED);
        assertThat(worked.getCount()).as("work is left undone").isEqualTo(1);
    }
}
