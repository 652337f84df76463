package dk.itu.minitwit.lab.faults;

import dk.itu.minitwit.lab.faults.Write.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every write with its outcome, in the order of the answers. Thread-safe. */
final class Ledger {

    /** The allowed age of {@code latest} after a crash. */
    private static final Duration LATEST_AGE = Duration.ofSeconds(1);

    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();

    void add(Write write) {
        writes.add(write);
    }

    int size() {
        return writes.size();
    }

    List<Write> writes() {
        return List.copyOf(writes);
    }

    /** @param before number of earlier writes to leave out */
    List<Write> with(Outcome outcome, int before) {
        return writes.stream()
                .skip(before)
                .filter(write -> write.outcome() == outcome)
                .toList();
    }

    /** @param time as {@link System#nanoTime} */
    Optional<Write> acknowledgedSince(long time) {
        return writes.stream()
                .filter(write -> write.outcome() == Outcome.ACKNOWLEDGED && write.sent() - time >= 0)
                .findFirst();
    }

    /**
     * Whether {@code latest} is the number of a write acknowledged at most {@link #LATEST_AGE} before the last one.
     *
     * @param struck the time of the fault
     */
    boolean isRecent(long latest, long struck) {
        long newest = writes.stream()
                .filter(write -> write.outcome() == Outcome.ACKNOWLEDGED && write.answered() - struck < 0)
                .mapToLong(Write::answered)
                .max()
                .orElse(struck);
        return writes.stream()
                .filter(write -> write.action().id() == latest)
                .anyMatch(write -> write.answered() - newest >= -LATEST_AGE.toNanos());
    }
}
