package dk.itu.minitwit.user;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many passwords be hashed at once. Some more wait for their turn, briefly; whoever would wait longer than a client
 * does is refused before any work.
 */
class HashingSlots implements HashingMXBean {

    private final int slots;
    private final int maxWaiting;
    private final Duration maxWait;

    private final Semaphore free;

    /**
     * @param maxWaiting how many may wait at the same time; a few a slot, or their turn cannot come in time
     * @param maxWait how long each of them waits
     */
    HashingSlots(int slots, int maxWaiting, Duration maxWait) {
        this.slots = slots;
        this.maxWaiting = maxWaiting;
        this.maxWait = maxWait;
        free = new Semaphore(slots, true);
    }

    /** @throws BusinessException {@link ErrorKind#OVERLOADED} when no slot becomes free in time; nothing was done then */
    <T> T run(Supplier<T> work) {
        if (!acquire()) {
            throw new BusinessException(
                    ErrorKind.OVERLOADED, "Too many people sign up or in right now: try again in a second.");
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
