package dk.itu.minitwit.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Requests at work, as many as the limit says, and a few more that wait for their turn, so that a burst is worked off in its order.
 * While it goes on, that is, somebody was refused a moment ago, nobody waits: a queue that never empties makes everybody late
 * (ADR 034).
 */
final class Turns {

    private final ConcurrencyLimit limit;
    private final int places;
    private final long waitNanos;
    private final long longestNanos;

    private final Lock lock = new ReentrantLock();
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int atWork;
    private long lastRefused;

    /**
     * @param places how many may be at work or wait
     * @param wait how long one waits for its turn, and for how long after a refusal nobody does
     * @param longest how long it waits while nobody has to be refused: then it is not a crowd, and all stand still together
     */
    Turns(ConcurrencyLimit limit, int places, Duration wait, Duration longest) {
        this.limit = limit;
        this.places = places;
        this.waitNanos = wait.toNanos();
        this.longestNanos = longest.toNanos();
        this.lastRefused = System.nanoTime() - waitNanos;
    }

    /** How many may be at work right now. */
    int limit() {
        return locked(limit::get);
    }

    int atWork() {
        return locked(() -> atWork);
    }

    int waiting() {
        return locked(waiting::size);
    }

    /** A turn that has come, maybe after a while; none if it does not come in time, or too many are there. */
    Optional<Turn> take() {
        return locked(() -> {
            Turn turn = new Turn();
            if (isFree()) {
                turn.start();
            } else if (!mayWait() || !waitFor(turn)) {
                lastRefused = System.nanoTime();
                return Optional.empty();
            }
            return Optional.of(turn);
        });
    }

    private boolean isFree() {
        return waiting.isEmpty() && atWork < limit.get();
    }

    private boolean mayWait() {
        return atWork + waiting.size() < places && System.nanoTime() - lastRefused >= waitNanos;
    }

    private boolean waitFor(Turn turn) {
        long refusedBefore = lastRefused;
        waiting.add(turn);
        try {
            if (!turn.comesWithin(waitNanos) && lastRefused == refusedBefore) {
                turn.comesWithin(longestNanos - waitNanos);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return !waiting.remove(turn);
    }

    private void letNextStart() {
        while (!waiting.isEmpty() && atWork < limit.get()) {
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
                atWork--;
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

        private boolean comesWithin(long nanos) throws InterruptedException {
            for (long left = nanos; state == State.TO_COME && left > 0; ) {
                left = hasCome.awaitNanos(left);
            }
            return state != State.TO_COME;
        }

        private void start() {
            state = State.AT_WORK;
            atWork++;
            started = System.nanoTime();
        }

        private void finish() {
            long now = System.nanoTime();
            limit.done(now - started, now, atWork);
            atWork--;
            letNextStart();
        }
    }
}
