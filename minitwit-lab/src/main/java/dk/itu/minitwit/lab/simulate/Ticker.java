package dk.itu.minitwit.lab.simulate;

import java.util.concurrent.locks.LockSupport;

/** Time as a replay sees it. */
interface Ticker {

    /** The system's own. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };

    /** Nanoseconds since some moment. */
    long nanoTime();

    /** Waits for about that long; may return early. */
    void sleep(long nanos);
}
