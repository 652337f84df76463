package dk.itu.minitwit.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Measures workloads in rounds, each of which has all of them, so that what disturbs the machine disturbs all alike. */
final class Benchmark {

    private final Load load;
    private final Map<Workload, Workers> workers;
    private final Consumer<String> progress;

    /**
     * @param workers in the order in which they are measured
     * @param progress is told in a line what was done
     */
    Benchmark(Load load, Map<Workload, Workers> workers, Consumer<String> progress) {
        this.load = load;
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * Measures, and takes as long as that takes.
     *
     * @param warmUp is shared by the workloads and counts for nothing; zero for none
     * @param duration of each workload in each round
     */
    List<WorkloadResult> run(Duration warmUp, int rounds, Duration duration) throws InterruptedException {
        warmUp(warmUp);
        Map<Workload, List<Measurement>> measured = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<Workload, Workers> each : workers.entrySet()) {
                Measurement measurement = load.run(each.getValue(), duration);
                measured.computeIfAbsent(each.getKey(), workload -> new ArrayList<>())
                        .add(measurement);
                progress.accept(String.format(
                        Locale.ROOT,
                        "Round %d of %d: %s %.1f/s",
                        round,
                        rounds,
                        each.getKey().label(),
                        measurement.requestsPerSecond()));
            }
        }
        return measured.entrySet().stream()
                .map(each -> new WorkloadResult(each.getKey(), each.getValue()))
                .toList();
    }

    private void warmUp(Duration warmUp) throws InterruptedException {
        if (warmUp.isZero()) {
            return;
        }
        progress.accept("Warming up");
        for (Workers each : workers.values()) {
            load.run(each, warmUp.dividedBy(workers.size()));
        }
    }
}
