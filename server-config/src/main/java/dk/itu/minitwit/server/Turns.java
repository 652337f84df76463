package dk.itu.minitwit.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Requests at work, as many as the limit says, and a few more that wait for their turn, so that a burst is worked off in its order
 * (ADR 034). Who waits in vain is refused in a crowd, that is, when others had to be refused meanwhile; and a moment after somebody was
 * refused nobody waits, since a queue that never empties makes everybody late. Without a crowd those at work stand still, for the disk or
 * a lock, and do not need the processors: who waited starts beside them, and who is at work for as long as that does not count any more.
 */
final class Turns {

    private final ConcurrencyLimit limit;
    private final int places;
    private final long waitNanos;

    private final Lock lock = new ReentrantLock();
    private final Queue<Turn> waiting = new ArrayDeque<>();
    /** In the order in which they started. */
    private final Set<Turn> atWork = new LinkedHashSet<>();

    private long lastRefused;

    /**
     * @param places how many may be at work or wait
     * @param wait how long one waits for its turn, twice as long without a crowd, and for how long after a refusal nobody does
     */
    Turns(ConcurrencyLimit limit, int places, Duration wait) {
        this.limit = limit;
        this.places = places;
        this.waitNanos = wait.toNanos();
        this.lastRefused = System.nanoTime() - waitNanos;
    }

    /** How many may be at work right now. */
    int limit() {
        return locked(limit::get);
    }

    int atWork() {
        return locked(atWork::size);
    }

    int waiting() {
        return locked(waiting::size);
    }

    /** A turn that has come, maybe after a while; none if it does not come in time in a crowd, or too many are there. */
    Optional<Turn> take() {
        return locked(() -> {
            Turn turn = new Turn();
            letNextStart();
            if (waiting.isEmpty() && mayStart()) {
                turn.start();
            } else if (!mayWait() || !waitFor(turn)) {
                lastRefused = System.nanoTime();
                return Optional.empty();
            }
            return Optional.of(turn);
        });
    }

    private boolean mayStart() {
        int most = limit.get();
        return atWork.size() < most || atWork.size() < places && !isCrowd() && atWork.size() - standingStill() < most;
    }

    private boolean isCrowd() {
        return System.nanoTime() - lastRefused < waitNanos;
    }

    private int standingStill() {
        long now = System.nanoTime();
        int standing = 0;
        for (Turn turn : atWork) {
            if (now - turn.started < 2 * waitNanos) {
                break;
            }
            standing++;
        }
        return standing;
    }

    private boolean mayWait() {
        return atWork.size() + waiting.size() < places && !isCrowd();
    }

    private boolean waitFor(Turn turn) {
        long refusedBefore = lastRefused;
        boolean isStopped = false;
        waiting.add(turn);
        try {
            turn.awaitAtMost(waitNanos);
            if (lastRefused == refusedBefore) {
                turn.awaitAtMost(waitNanos);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            isStopped = true;
        }
        if (waiting.remove(turn)) {
            if (isStopped || lastRefused != refusedBefore) {
                return false;
            }
            turn.start();
        }
        return true;
    }

    private void letNextStart() {
        while (!waiting.isEmpty() && mayStart()) {
            Turn next = waiting.remove();
            next.start();
            next.hasCome.signal();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private enum State {
        TO_COME,
        AT_WORK,
        OVER
    }

    /** That of one request. */
    final class Turn {

        private final Condition hasCome = lock.newCondition();
        private State state = State.TO_COME;
        private long started;

        /** It keeps its right to go on, and is not at work until then. */
        void putOff() {
            lock.lock();
            try {
                state = State.TO_COME;
                atWork.remove(this);
                letNextStart();
            } finally {
                lock.unlock();
            }
        }

        /** It is at work again, unless it is over: an answer may come before the last of what was asked. */
        void goOn() {
            lock.lock();
            try {
                if (state == State.TO_COME) {
                    start();
                }
            } finally {
                lock.unlock();
            }
        }

        /** It is answered. */
        void end() {
            lock.lock();
            try {
                if (state == State.AT_WORK) {
                    finish();
                }
                state = State.OVER;
            } finally {
                lock.unlock();
            }
        }

        private void awaitAtMost(long nanos) throws InterruptedException {
            for (long left = nanos; state == State.TO_COME && left > 0; ) {
                left = hasCome.awaitNanos(left);
            }
        }

        private void start() {
            state = State.AT_WORK;
            started = System.nanoTime();
            atWork.add(this);
        }

        private void finish() {
            long now = System.nanoTime();
            limit.done(now - started, now, atWork.size());
            atWork.remove(this);
            letNextStart();
        }
    }
}
