package dk.itu.minitwit.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures workloads in rounds. Every round runs all of them, so that a disturbance of the machine affects all.
 *
 * @param workers in the order of measurement
 * @param progress receives a line per step
 */
record Benchmark(Load load, Map<Workload, Workers> workers, Consumer<String> progress) {

    /**
     * Measures all workloads; blocks for the whole time.
     *
     * @param warmUp divided among the workloads and not measured; zero for none
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
