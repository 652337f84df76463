package dk.itu.minitwit.user;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets only so many passwords be hashed at once. Some more wait for their turn, briefly; whoever would wait longer than a client
 * does is refused before any work. In a rush, which a refusal begins, one slot stays empty where there are several: its core
 * serves everybody else.
 */
class HashingSlots {

    /** How long a refusal is remembered. */
    static final Duration RUSH = Duration.ofSeconds(1);

    private final int slots;
    private final int maxWaiting;
    private final Duration maxWait;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition freed = lock.newCondition();
    private int running;
    private int waiting;
    private long lastRefusal = System.nanoTime() - RUSH.toNanos();

    /**
     * @param maxWaiting how many may wait at the same time; a few a slot, or their turn cannot come in time
     * @param maxWait how long each of them waits
     */
    HashingSlots(int slots, int maxWaiting, Duration maxWait) {
        this.slots = slots;
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
            release();
        }
    }

    int inUse() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    private boolean acquire() {
        try {
            lock.lockInterruptibly();
            try {
                boolean isFree = isFree() || waiting < maxWaiting && awaitFree();
                if (isFree) {
                    running++;
                } else {
                    lastRefusal = System.nanoTime();
                }
                return isFree;
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isFree() {
        boolean isRush = System.nanoTime() - lastRefusal < RUSH.toNanos();
        return running < (isRush ? Math.max(1, slots - 1) : slots);
    }

    private boolean awaitFree() throws InterruptedException {
        waiting++;
        try {
            long left = maxWait.toNanos();
            while (left > 0 && !isFree()) {
                left = freed.awaitNanos(left);
            }
            return isFree();
        } finally {
            waiting--;
        }
    }

    private void release() {
        lock.lock();
        try {
            running--;
            freed.signal();
        } finally {
            lock.unlock();
        }
    }
}
