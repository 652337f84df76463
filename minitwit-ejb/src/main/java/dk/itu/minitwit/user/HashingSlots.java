package dk.itu.minitwit.user;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many passwords be hashed at once. Some more wait for their turn, briefly; whoever would
 * wait longer than a client does is refused before any work.
 */
class HashingSlots {

    private final Semaphore slots;
    private final int maxWaiting;
    private final Duration maxWait;

    /**
     * @param maxWaiting how many may wait at the same time; a few a slot, or their turn cannot come in time
     * @param maxWait how long each of them waits
     */
    HashingSlots(int slots, int maxWaiting, Duration maxWait) {
        this.slots = new Semaphore(slots, true);
        this.maxWaiting = maxWaiting;
        this.maxWait = maxWait;
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
            slots.release();
        }
    }

    int free() {
        return slots.availablePermits();
    }

    int waiting() {
        return slots.getQueueLength();
    }

    private boolean acquire() {
        try {
            if (slots.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                return true;
            }
            return slots.getQueueLength() < maxWaiting && slots.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
