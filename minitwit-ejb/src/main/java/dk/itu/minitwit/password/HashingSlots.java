package dk.itu.minitwit.password;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A bounded FIFO semaphore: limits concurrent hashes, queues a few more for a short time, and rejects the rest before
 * any work.
 */
class HashingSlots implements HashingMXBean {

    private final int slots;
    private final int maxWaiting;
    private final Duration maxWait;

    private final Semaphore free;

    /**
     * @param maxWaiting the queue's capacity: a few per slot, since more would time out
     * @param maxWait the longest wait for a slot
     */
    HashingSlots(int slots, int maxWaiting, Duration maxWait) {
        this.slots = slots;
        this.maxWaiting = maxWaiting;
        this.maxWait = maxWait;
        free = new Semaphore(slots, true);
    }

    /**
     * @throws BusinessException {@link ErrorKind#OVERLOADED} if no slot becomes free in time; the work has not started
     * then
     */
    <T> T run(Supplier<T> work) {
        if (!acquire()) {
            throw new BusinessException(
                    ErrorKind.OVERLOADED, "Too many users are signing up or signing in: try again in a second.");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    int inUse() {
        return slots - free.availablePermits();
    }

    int waiting() {
        return free.getQueueLength();
    }

    @Override
    public boolean isFull() {
        return free.availablePermits() == 0 && free.getQueueLength() >= maxWaiting;
    }

    private boolean acquire() {
        try {
            if (free.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                return true;
            }
            return free.getQueueLength() < maxWaiting && free.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
