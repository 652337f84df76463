package dk.itu.minitwit.server;

import java.util.concurrent.atomic.LongAdder;

/** Counts whom {@link Admission} refuses: the application never sees them. */
final class AdmissionCounter implements AdmissionCounterMXBean {

    private final LongAdder refused = new LongAdder();

    void refused() {
        refused.increment();
    }

    @Override
    public long getRefused() {
        return refused.sum();
    }
}
