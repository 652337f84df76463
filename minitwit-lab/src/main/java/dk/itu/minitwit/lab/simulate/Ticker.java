package dk.itu.minitwit.lab.simulate;

import java.util.concurrent.locks.LockSupport;

/** Clock and sleep of a replay. */
interface Ticker {

    /** The system clock. */
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

    /** Nanoseconds since an arbitrary moment. */
    long nanoTime();

    /** Sleeps for about that long; may return early. */
    void sleep(long nanos);
}
