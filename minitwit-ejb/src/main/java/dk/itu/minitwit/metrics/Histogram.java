package dk.itu.minitwit.metrics;

import java.util.concurrent.atomic.LongAdder;

/** A histogram of durations. Threads record without contention. */
final class Histogram {

    private final long[] bounds;
    private final LongAdder[] counts;
    private final LongAdder sum = new LongAdder();

    /** @param bounds the upper bounds of all buckets except the last, ascending, in nanoseconds */
    Histogram(long[] bounds) {
        this.bounds = bounds;
        counts = new LongAdder[bounds.length + 1];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new LongAdder();
        }
    }

    void record(long nanos) {
        int bucket = 0;
        while (bucket < bounds.length && nanos > bounds[bucket]) {
            bucket++;
        }
        counts[bucket].increment();
        sum.add(nanos);
    }

    /** The cumulative count of each bucket; the last is the total. */
    long[] cumulated() {
        long[] cumulated = new long[counts.length];
        long sofar = 0;
        for (int i = 0; i < counts.length; i++) {
            sofar += counts[i].sum();
            cumulated[i] = sofar;
        }
        return cumulated;
    }

    long sumNanos() {
        return sum.sum();
    }
}
